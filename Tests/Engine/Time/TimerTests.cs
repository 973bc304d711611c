using Risk.Tests.Engine.Probes;
using Risk.Tests.Support;

namespace Risk.Tests.Engine.Time;

/// <summary>Grain timers, on a clock that the test moves.</summary>
public sealed class TimerTests : EngineTest
{
    private ITimerGrain Probe => Grain<ITimerGrain>();

    [Fact]
    public async Task Timer_BeforeItsDueTime_DoesNotTick()
    {
        await Probe.Start(new() { Due = Second, Period = Second });

        await Host.AdvanceAsync(Second - TimeSpan.FromTicks(1));
        (await Probe.Ticks()).ShouldBe(0);
        await Host.AdvanceAsync(TimeSpan.FromTicks(1));
        (await Probe.Ticks()).ShouldBe(1);
    }

    [Fact]
    public async Task Period_TheTickTakesTime_CountsFromItsEnd()
    {
        await Probe.Start(new() { Due = Second, Period = Second, WaitsAtGates = true });
        Host.Clock.Advance(Second);
        await Gates.ReachedAsync("tick 1");
        Host.Clock.Advance(3 * Second);
        (await Probe.Ticks()).ShouldBe(1);

        Gates.OpenAll();
        await Host.AdvanceAsync(Second - TimeSpan.FromTicks(1));
        (await Probe.Ticks()).ShouldBe(1);
        await Host.AdvanceAsync(TimeSpan.FromTicks(1));
        (await Probe.Ticks()).ShouldBe(2);
    }

    [Fact]
    public async Task Period_Infinite_TicksOnce()
    {
        await Probe.Start(new() { Due = Second });

        await Host.AdvanceAsync(Minute);

        (await Probe.Ticks()).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tick_ACallRuns_EntersOnlyWhenItInterleaves(bool interleave)
    {
        await Probe.Start(new() { Due = Second, Interleave = interleave });
        var call = Probe.Wait("call");
        await Gates.ReachedAsync("call");

        Host.Clock.Advance(Second);

        if (interleave)
            await Poll.UntilAsync(async () => await Probe.Ticks() == 1);
        (await Probe.Ticks()).ShouldBe(interleave ? 1 : 0);
        Gates.OpenAll();
        await call;
        await Poll.UntilAsync(async () => await Probe.Ticks() == 1);
    }

    [Fact]
    public async Task Call_ATickRuns_Waits()
    {
        await Probe.Start(new() { Due = Second, WaitsAtGates = true });
        Host.Clock.Advance(Second);
        await Gates.ReachedAsync("tick 1");

        var call = Probe.Wait("call");
        await Probe.Ticks();
        Gates.IsReached("call").ShouldBeFalse();

        Gates.OpenAll();
        await call;
    }

    [Fact]
    public async Task Tick_Throws_TheTimerContinues()
    {
        await Probe.Start(new() { Due = Second, Period = Second, Throws = true });

        await Host.AdvanceAsync(3 * Second);

        (await Probe.Ticks()).ShouldBe(3);
    }

    [Fact]
    public async Task Dispose_InsideATick_EndsTheTimer()
    {
        await Probe.Start(new() { Due = Second, Period = Second, DisposesInTick2 = true });

        await Host.AdvanceAsync(Minute);

        (await Probe.Ticks()).ShouldBe(2);
    }

    [Fact]
    public async Task Change_InsideATick_SetsTheNextDueTimeAndPeriod()
    {
        var start = Host.Clock.GetUtcNow();
        await Probe.Start(new() { Due = Second, Period = Second, ChangesInTick2 = 10 * Second });

        await Host.AdvanceAsync(25 * Second);

        (await Probe.Times()).Select(time => (time - start).TotalSeconds).ShouldBe([1, 2, 12, 22]);
    }
}
