using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Calls;

/// <summary>Calls that nobody waits for.</summary>
public sealed class OneWayTests : EngineTest
{
    [Fact]
    public async Task OneWayCall_WorkStillRuns_HasReturned()
    {
        await Grain<IGatedGrain>().Send("a", thenThrow: false);
        await Gates.ReachedAsync("a");
        Gates.IsPassed("a").ShouldBeFalse();

        Gates.Open("a");
        await Gates.PassedAsync("a");
    }

    [Fact]
    public async Task OneWayCall_Throws_CallerSeesNothingAndGrainServes()
    {
        Gates.OpenAll();

        await Grain<IGatedGrain>().Send("a", thenThrow: true);

        await Gates.PassedAsync("a");
        await Grain<IGatedGrain>().Write("b");
    }
}
