using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Life;

/// <summary>Idle activations: collected after 15 minutes, looked for once a minute.</summary>
public sealed class CollectionTests : LifeTest
{
    protected override EngineSetup Setup => base.Setup with { CollectsOnClock = true };

    [Fact]
    public async Task Activation_Idle_IsCollectedAfterItsAge()
    {
        await Probe.Instance();

        await Host.AdvanceAsync(14 * Minute);
        Log.Lines.ShouldBeEmpty();
        await Host.AdvanceAsync(4 * Minute);

        Log.Lines.ShouldContain("g ActivationIdle");
    }

    [Fact]
    public async Task Activation_Used_IsNotCollected()
    {
        for (var minute = 0; minute < 30; minute += 10)
        {
            await Probe.Instance();
            await Host.AdvanceAsync(10 * Minute);
        }

        Log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Timer_Ticking_PreventsCollectionOnlyWithKeepAlive(bool keepAlive)
    {
        await Probe.StartTimer(Minute, keepAlive);

        await Host.AdvanceAsync(20 * Minute);

        Log.Lines.Contains("g ActivationIdle").ShouldBe(!keepAlive);
    }
}
