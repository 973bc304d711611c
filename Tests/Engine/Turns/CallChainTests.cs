using Risk.Tests.Engine.Probes;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Engine.Turns;

/// <summary>Grains that call one another in a circle.</summary>
public sealed class CallChainTests : EngineTest
{
    protected override EngineSetup Setup => new() { ResponseTimeout = TimeSpan.FromSeconds(8) };

    [Fact]
    public async Task Cycle_OfAwaitingGrains_EndsInATimeoutThatNamesIt()
    {
        var failure = await Should.ThrowAsync<TimeoutException>(() => Grain<IChainGrain>("a").RoundTrip("b", false));

        failure.Message.ShouldContain("a");
        (await Grain<IChainGrain>("a").Ping()).ShouldBe("a");
    }

    [Fact]
    public async Task Grain_AwaitsItself_EndsInATimeout() =>
        await Should.ThrowAsync<TimeoutException>(() => Grain<IChainGrain>("a").PingOther("a"));

    [Fact]
    public async Task Cycle_WithCallChainReentrancy_Answers() =>
        (await Grain<IChainGrain>("a").RoundTrip("b", true)).ShouldBe("a");

    [Fact]
    public async Task Cycle_NotAwaited_DoesNoHarm()
    {
        await Grain<IChainGrain>("a").RoundTripLater("b");

        (await Grain<IChainGrain>("b").Ping()).ShouldBe("b");
        (await Grain<IChainGrain>("a").Ping()).ShouldBe("a");
    }
}
