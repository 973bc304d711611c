using Microsoft.Extensions.Logging.Abstractions;
using Risk.Contracts;
using Risk.Silo.Leases;
using Risk.Tests.Support;

namespace Risk.Tests.Leases;

public sealed class LeasedLoopTests : IAsyncDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly FakeLeases leases = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private Func<CancellationToken, Task> loop = token => Task.Delay(Timeout.Infinite, token);
    private int begun;
    private int active;

    public LeasedLoopTests() =>
        running = new LeasedLoop("sweeper", LoopAsync, leases, clock, NullLogger<LeasedLoop>.Instance)
            .RunAsync(stop.Token);

    [Fact]
    public async Task Run_LeaseElsewhere_WaitsUntilItIsFree()
    {
        await TickAsync();
        begun.ShouldBe(0);
        leases.IsFree = true;
        await TickAsync();
        active.ShouldBe(1);
        leases.Names.ShouldAllBe(name => name == "sweeper");
    }

    [Fact]
    public async Task Run_LeaseProlonged_RunsOn()
    {
        leases.IsFree = true;
        for (int second = 0; second < 20; second++)
            await TickAsync();
        begun.ShouldBe(1);
        active.ShouldBe(1);
    }

    [Fact]
    public async Task Run_LeaseTakenByAnother_StopsTheLoop()
    {
        leases.IsFree = true;
        await TickAsync();
        leases.IsFree = false;
        await TickAsync();
        active.ShouldBe(0);
    }

    [Fact]
    public async Task Run_DatabaseAwayForLessThanTheLease_RunsOn()
    {
        leases.IsFree = true;
        await TickAsync();
        leases.IsAway = true;
        for (int second = 1; second < LeaseTimes.Length.TotalSeconds; second++)
            await TickAsync();
        leases.IsAway = false;
        await TickAsync();
        begun.ShouldBe(1);
        active.ShouldBe(1);
    }

    [Fact]
    public async Task Run_DatabaseAwayForTheLease_StopsTheLoop()
    {
        leases.IsFree = true;
        await TickAsync();
        leases.IsAway = true;
        for (int second = 0; second < LeaseTimes.Length.TotalSeconds; second++)
            await TickAsync();
        active.ShouldBe(0);
    }

    [Fact]
    public async Task Run_LoopThatFails_GivesTheLeaseBackAndSaysSo()
    {
        loop = _ => Task.FromException(new InvalidDataException("broken"));
        leases.IsFree = true;
        clock.Advance(LeaseTimes.Renewal);
        (await Should.ThrowAsync<InvalidDataException>(running)).Message.ShouldBe("broken");
        leases.Released.ShouldBe(1);
    }

    [Fact]
    public async Task Run_Cancelled_StopsTheLoopAndGivesTheLeaseBack()
    {
        leases.IsFree = true;
        await TickAsync();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
        active.ShouldBe(0);
        leases.Released.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    /// <summary>Lets a second pass, and what follows from it happen.</summary>
    private async Task TickAsync()
    {
        await Poll.UntilAsync(() => clock.NextDue is not null);
        int asked = leases.Asked;
        clock.Advance(LeaseTimes.Renewal);
        await Poll.UntilAsync(() => leases.Asked > asked && clock.NextDue is not null);
    }

    private async Task LoopAsync(CancellationToken token)
    {
        Interlocked.Increment(ref begun);
        Interlocked.Increment(ref active);
        try
        {
            await loop(token);
        }
        finally
        {
            Interlocked.Decrement(ref active);
        }
    }

    private sealed class FakeLeases : ILeases
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> names = new();

        public bool IsFree { get; set; }

        public bool IsAway { get; set; }

        public int Released { get; private set; }

        public int Asked => names.Count;

        public IEnumerable<string> Names => names;

        public Task<bool> TryHoldAsync(string name, CancellationToken cancellation)
        {
            names.Enqueue(name);
            return IsAway ? Task.FromException<bool>(new StorageUnavailableException("away")) : Task.FromResult(IsFree);
        }

        public Task ReleaseAsync(string name, CancellationToken cancellation)
        {
            Released++;
            return Task.CompletedTask;
        }
    }
}
