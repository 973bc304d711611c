using Risk.Tests.Engine.Life;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Standalone;

/// <summary>DelayDeactivation. Orleans compares its end with the system's clock, which no test can move.</summary>
public sealed class DelayDeactivationTests : LifeTest
{
    protected override EngineSetup Setup => base.Setup with { CollectsOnClock = true };

    [Fact]
    public async Task DelayDeactivation_Idle_IsCollectedAfterThat()
    {
        await Probe.StayFor(30 * Minute);

        await Host.AdvanceAsync(29 * Minute);
        Log.Lines.ShouldBeEmpty();
        await Host.AdvanceAsync(3 * Minute);

        Log.Lines.ShouldContain("g ActivationIdle");
    }
}
