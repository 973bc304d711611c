using Orleans.Storage;
using Risk.Tests.Engine.Probes;
using Risk.Tests.Support;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Storage;

/// <summary>A lost race for the state replaces the activation that lost it, and no other.</summary>
public sealed class InconsistentStateTests : EngineTest
{
    // Callers do not retry here, so nothing may reject them.
    protected override EngineSetup Setup => new() { IsStrict = false };

    private IStateGrain Probe => Grain<IStateGrain>();

    [Fact]
    public async Task InconsistentState_EscapesACall_ReplacesTheActivation()
    {
        var before = await Probe.Show();

        await Should.ThrowAsync<InconsistentStateException>(() => Probe.Lose(catchIt: false));

        (await Probe.Show()).Instance.ShouldNotBe(before.Instance);
    }

    [Fact]
    public async Task InconsistentState_EscapesATick_ReplacesTheActivation()
    {
        var before = await Probe.Show();

        await Probe.LoseInTick();
        Host.Clock.Advance(TimeSpan.FromMilliseconds(1));

        await Poll.UntilAsync(async () => (await Probe.Show()).Instance != before.Instance);
    }

    [Fact]
    public async Task InconsistentState_Caught_ReplacesNothing()
    {
        var before = await Probe.Show();

        await Probe.Lose(catchIt: true);

        (await Probe.Show()).Instance.ShouldBe(before.Instance);
    }

    [Fact]
    public async Task InconsistentState_ComesThroughACaller_ReplacesTheCalleeOnly()
    {
        var caller = await Grain<IStateGrain>("caller").Show();
        var callee = await Grain<IStateGrain>("callee").Show();

        await Should.ThrowAsync<InconsistentStateException>(() => Grain<IStateGrain>("caller").LoseOf("callee"));

        (await Grain<IStateGrain>("callee").Show()).Instance.ShouldNotBe(callee.Instance);
        (await Grain<IStateGrain>("caller").Show()).Instance.ShouldBe(caller.Instance);
    }
}
