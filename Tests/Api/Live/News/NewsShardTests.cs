using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Risk.Api.Caching;
using Risk.Api.Live;
using Risk.Api.Live.News;
using Risk.Contracts;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Live.News;

/// <summary>When a subscription is renewed, and what a renewal alone reveals.</summary>
public sealed class NewsShardTests : IAsyncDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly INewsGrain grain = Substitute.For<INewsGrain>();
    private readonly CancellationTokenSource stop = new();
    private readonly NewsShard shard;
    private readonly Task running;
    private NewsMark newest = new("one", 0);
    private int renewals;

    public NewsShardTests()
    {
        grain.Subscribe(Arg.Any<INewsObserver>()).Returns(_ =>
        {
            renewals++;
            return newest;
        });
        NewsDesk desk = new(new LiveClients(), new NoSnapshotCache());
        shard = new("0", desk, clock, NullLogger.Instance);
        running = shard.RunAsync(grain, Substitute.For<INewsObserver>(), stop.Token);
    }

    [Fact]
    public async Task Renewal_ComesEveryTenSeconds()
    {
        await PassAsync(TimeSpan.FromSeconds(9.5));
        renewals.ShouldBe(1);
        await PassAsync(TimeSpan.FromSeconds(0.5));
        renewals.ShouldBe(2);
    }

    [Fact]
    public async Task Renewal_ComesAtOnceWhenTheClusterChanges()
    {
        shard.RenewSoon();
        await PassAsync(TimeSpan.FromSeconds(0.25));
        renewals.ShouldBe(2);
    }

    [Fact]
    public async Task Renewal_ComesAtOnceWhenTheShardMoves()
    {
        shard.OnMoved();
        await PassAsync(TimeSpan.FromSeconds(0.25));
        renewals.ShouldBe(2);
    }

    [Fact]
    public async Task Renewal_ThatFails_IsTriedAgainASecondLater()
    {
        grain.Subscribe(Arg.Any<INewsObserver>()).Returns<NewsMark>(_ => throw new TimeoutException("no silo"));
        await PassAsync(TimeSpan.FromSeconds(10));
        int calls = grain.ReceivedCalls().Count();
        await PassAsync(TimeSpan.FromSeconds(1));
        grain.ReceivedCalls().Count().ShouldBe(calls + 1);
    }

    [Fact]
    public async Task Loss_WithoutAnyFurtherNews_IsSeenAtTheNextRenewal()
    {
        newest = newest with { Number = 3 };
        await PassAsync(TimeSpan.FromSeconds(9.5));
        shard.IsLost.ShouldBeFalse();
        await PassAsync(TimeSpan.FromSeconds(2));
        shard.IsLost.ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    // Tick by tick: the loop waits for the clock again before it moves on.
    private async Task PassAsync(TimeSpan time)
    {
        DateTimeOffset end = clock.GetUtcNow() + time;
        while (clock.GetUtcNow() < end)
        {
            await Poll.UntilAsync(() => clock.NextDue is not null);
            clock.AdvanceTo(clock.NextDue is { } due && due < end ? due : end);
        }
        await Poll.UntilAsync(() => clock.NextDue is not null);
    }
}
