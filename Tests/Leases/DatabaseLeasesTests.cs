using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Leases;
using Risk.Tests.Support;

namespace Risk.Tests.Leases;

public sealed class DatabaseLeasesTests(PostgresServer server)
    : DatabaseTest(() => TestDatabase.PostgresAsync(server))
{
    private const string Name = "sweeper";
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task Lease_ThatNobodyHas_IsTaken()
    {
        var first = Process("a");

        (await first.TryHoldAsync(Name, Cancellation)).ShouldBeTrue();

        first.EpochOf(Name).ShouldBe(1);
    }

    [Fact]
    public async Task Lease_OfAnother_IsRefused()
    {
        await Process("a").TryHoldAsync(Name, Cancellation);
        var second = Process("b");

        (await second.TryHoldAsync(Name, Cancellation)).ShouldBeFalse();
        (await second.TryHoldAsync("feed", Cancellation)).ShouldBeTrue();

        second.EpochOf(Name).ShouldBeNull();
    }

    [Fact]
    public async Task Lease_OfItsHolder_IsProlongedInTheSameEpoch()
    {
        var first = Process("a", Short);
        await first.TryHoldAsync(Name, Cancellation);
        var before = await UntilAsync();

        (await first.TryHoldAsync(Name, Cancellation)).ShouldBeTrue();

        (await UntilAsync()).ShouldBeGreaterThan(before);
        first.EpochOf(Name).ShouldBe(1);
    }

    [Fact]
    public async Task Lease_ThatIsOver_GoesToTheNextWithAHigherEpoch()
    {
        var first = Process("a", Short);
        var second = Process("b");
        await first.TryHoldAsync(Name, Cancellation);

        await Poll.UntilAsync(() => second.TryHoldAsync(Name, Cancellation));

        second.EpochOf(Name).ShouldBe(2);
        (await first.TryHoldAsync(Name, Cancellation)).ShouldBeFalse();
        first.EpochOf(Name).ShouldBeNull();
    }

    [Fact]
    public async Task Lease_GivenBack_IsFreeAtOnce()
    {
        var first = Process("a");
        var second = Process("b");
        await first.TryHoldAsync(Name, Cancellation);

        await first.ReleaseAsync(Name, Cancellation);

        (await second.TryHoldAsync(Name, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Release_ByOneWhoLostIt_TakesItFromNobody()
    {
        var first = Process("a", Short);
        var second = Process("b");
        await first.TryHoldAsync(Name, Cancellation);
        await Poll.UntilAsync(() => second.TryHoldAsync(Name, Cancellation));

        await first.ReleaseAsync(Name, Cancellation);

        (await first.TryHoldAsync(Name, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Lease_WhoseTakingWasNotAnswered_IsTakenAgainByTheSame()
    {
        await Process("a").TryHoldAsync(Name, Cancellation);
        var unaware = Process("a");

        (await unaware.TryHoldAsync(Name, Cancellation)).ShouldBeTrue();

        unaware.EpochOf(Name).ShouldBe(2);
    }

    [Fact]
    public async Task Contenders_Eight_NeverTwoHoldInOneEpoch()
    {
        var contenders = Enumerable.Range(0, 8).Select(i => Process($"{i}", TimeSpan.FromMilliseconds(20))).ToArray();
        List<(long Epoch, int Who)> turns = [];

        await Task.WhenAll(contenders.Select((contender, who) => Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
                if (await contender.TryHoldAsync(Name, Cancellation))
                    lock (turns)
                        turns.Add((contender.EpochOf(Name)!.Value, who));
        }, Cancellation)));

        turns.ShouldNotBeEmpty();
        turns.Distinct().GroupBy(turn => turn.Epoch).ShouldAllBe(epoch => epoch.Count() == 1);
    }

    [Fact]
    public async Task Contenders_AtTheSameInstant_OneGetsIt()
    {
        var contenders = Enumerable.Range(0, 8).Select(i => Process($"{i}")).ToArray();

        var got = await Task.WhenAll(contenders.Select(contender => contender.TryHoldAsync(Name, Cancellation)));

        got.Count(isHeld => isHeld).ShouldBe(1);
    }

    private DatabaseLeases Process(string holder, TimeSpan? length = null) => new(Database, holder, length ?? Long);

    private Task<DateTimeOffset> UntilAsync() => Database.ReadFirstAsync(
        new("select until_at from leases where name = $1", Name), row => row.Time("until_at"), Cancellation);
}

/// <summary>A server of its own: the others' must not be stopped.</summary>
public sealed class LeaseOutageTests : IAsyncDisposable
{
    private readonly PostgresServer server = new();

    [Fact]
    public async Task Lease_WhileTheServerIsAway_IsNeitherTakenNorGivenBack()
    {
        await using var test = await TestDatabase.PostgresAsync(server);
        DatabaseLeases leases = new(test.Database, "a", TimeSpan.FromMinutes(1));
        await leases.TryHoldAsync("feed", Cancellation);

        await server.StopAsync();
        await Should.ThrowAsync<StorageUnavailableException>(() => leases.TryHoldAsync("feed", Cancellation));
        await server.StartAsync();

        (await leases.TryHoldAsync("feed", Cancellation)).ShouldBeTrue();
        leases.EpochOf("feed").ShouldBe(1);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
