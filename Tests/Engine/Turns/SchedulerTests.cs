using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Turns;

/// <summary>Where a grain's code runs.</summary>
public sealed class SchedulerTests : EngineTest
{
    [Fact]
    public async Task Continuations_OfAGrain_StayOnItsScheduler() =>
        (await Grain<IContextGrain>().Scheduler()).ShouldBeEmpty();

    [Theory]
    [InlineData("factory")]
    [InlineData("timer")]
    [InlineData("state")]
    public async Task GrainMember_UsedOffTheScheduler_ThrowsInvalidOperation(string part) =>
        (await Grain<IContextGrain>().Misuse(part)).ShouldBeOneOf(
            nameof(InvalidOperationException), "InvalidSchedulingContextException");
}
