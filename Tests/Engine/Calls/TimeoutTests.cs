using Risk.Tests.Engine.Probes;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Calls;

/// <summary>Calls that take longer than their caller waits.</summary>
public sealed class TimeoutTests : EngineTest
{
    protected override EngineSetup Setup => new() { ResponseTimeout = TimeSpan.FromSeconds(2) };

    [Fact]
    public async Task Call_NoAnswerInTime_ThrowsTimeoutAndTheCalleeRunsOn()
    {
        await Should.ThrowAsync<TimeoutException>(() => Grain<IGatedGrain>().Write("a"));
        Gates.IsPassed("a").ShouldBeFalse();

        Gates.Open("a");
        await Gates.PassedAsync("a");
    }

    [Fact]
    public async Task Call_MethodHasItsOwnTimeout_GoesByThat()
    {
        var general = Grain<IGatedGrain>("x").Write("a");

        await Should.ThrowAsync<TimeoutException>(() => Grain<IGatedGrain>("y").Short("b"));

        general.IsCompleted.ShouldBeFalse();
        Gates.OpenAll();
        await general;
    }
}
