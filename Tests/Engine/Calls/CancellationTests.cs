using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Calls;

/// <summary>Calls whose caller gives up.</summary>
public sealed class CancellationTests : EngineTest
{
    private IGatedGrain Probe => Grain<IGatedGrain>();

    [Fact]
    public async Task Cancel_WhileItRuns_CallerAndCalleeEnd()
    {
        using var cancel = new CancellationTokenSource();
        var call = Probe.Cancellable("a", cancel.Token);
        await Gates.ReachedAsync("a");

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        await Gates.ReachedAsync("a cancelled");
    }

    [Fact]
    public async Task Cancel_WhileQueued_TheCallNeverRuns()
    {
        using var cancel = new CancellationTokenSource();
        var running = Probe.Write("a");
        await Gates.ReachedAsync("a");
        var queued = Probe.Cancellable("b", cancel.Token);
        await Probe.Nudge();

        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => queued);
        await ArriveAsync();
        Gates.OpenAll();
        await running;
        await Probe.Write("c");
        Gates.IsReached("b").ShouldBeFalse();
    }

    [Fact]
    public async Task Cancel_BeforeTheCall_TheCallNeverRuns()
    {
        await Should.ThrowAsync<OperationCanceledException>(
            () => Probe.Cancellable("a", new CancellationToken(canceled: true)));

        await Probe.Nudge();
        Gates.IsReached("a").ShouldBeFalse();
    }

    [Fact]
    public async Task Token_OfTheCallee_CanAlwaysBeCancelled() =>
        (await Probe.CanBeCanceled(CancellationToken.None)).ShouldBeTrue();

    /// <summary>On Orleans a cancellation is a message of its own, that nobody waits for and that may also come
    /// before the call.</summary>
    private static Task ArriveAsync() => Task.Delay(200, TestContext.Current.CancellationToken);
}
