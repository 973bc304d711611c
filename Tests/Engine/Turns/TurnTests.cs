using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Turns;

/// <summary>Which calls of one grain run beside one another.</summary>
public sealed class TurnTests : EngineTest
{
    private IGatedGrain Probe => Grain<IGatedGrain>();

    [Fact]
    public async Task PlainCalls_Two_RunOneAtATime()
    {
        var first = Probe.Write("a");
        await Gates.ReachedAsync("a");
        var second = Probe.Write("b");
        await Probe.Nudge();
        Gates.IsReached("b").ShouldBeFalse();

        Gates.Open("a");
        await first;
        Gates.Open("b");
        await second;
    }

    [Fact]
    public async Task ReadOnlyCalls_Two_Overlap()
    {
        var calls = Task.WhenAll(Probe.Read("a"), Probe.Read("b"));

        await Gates.ReachedAsync("a");
        await Gates.ReachedAsync("b");

        Gates.OpenAll();
        await calls;
    }

    [Fact]
    public async Task ReadOnlyCall_AWriteRuns_Waits()
    {
        var write = Probe.Write("w");
        await Gates.ReachedAsync("w");
        var read = Probe.Read("r");
        await Probe.Nudge();
        Gates.IsReached("r").ShouldBeFalse();

        Gates.OpenAll();
        await Task.WhenAll(write, read);
    }

    [Fact]
    public async Task PlainCall_AReadRuns_Waits()
    {
        var read = Probe.Read("r");
        await Gates.ReachedAsync("r");
        var write = Probe.Write("w");
        await Probe.Nudge();
        Gates.IsReached("w").ShouldBeFalse();

        Gates.OpenAll();
        await Task.WhenAll(write, read);
    }

    [Fact]
    public async Task ReadOnlyCall_AWriteIsQueuedBehindARead_OvertakesIt()
    {
        var first = Probe.Read("r1");
        await Gates.ReachedAsync("r1");
        var write = Probe.Write("w");
        var second = Probe.Read("r2");

        await Gates.ReachedAsync("r2");
        Gates.IsReached("w").ShouldBeFalse();

        Gates.OpenAll();
        await Task.WhenAll(first, second, write);
    }

    [Fact]
    public async Task PlainCall_TheFirstOfTwoReadsEnds_StartsBesideTheSecond()
    {
        var first = Probe.Read("r1");
        await Gates.ReachedAsync("r1");
        var second = Probe.Read("r2");
        await Gates.ReachedAsync("r2");
        var write = Probe.Write("w");
        await Probe.Nudge();

        Gates.Open("r1");
        await first;

        await Gates.ReachedAsync("w");
        Gates.OpenAll();
        await Task.WhenAll(second, write);
    }

    [Fact]
    public async Task InterleavingCall_AWriteRuns_Enters()
    {
        var write = Probe.Write("w");
        await Gates.ReachedAsync("w");
        var interleaving = Probe.Interleave("i");

        await Gates.ReachedAsync("i");

        Gates.OpenAll();
        await Task.WhenAll(write, interleaving);
    }
}
