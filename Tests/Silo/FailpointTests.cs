using Microsoft.Extensions.Logging.Abstractions;
using Risk.Grains.Failpoints;
using Risk.Silo.Failpoints;
using Risk.Tests.Support;

namespace Risk.Tests.Silo;

public sealed class FailpointTests
{
    [Fact]
    public void Parse_EveryKind_IsRead() => FailpointPlan.Parse(
        "notification.claimed=exit; alert.stored=pause:0.5@2;portfolio.breach-stored=exit@3").ShouldBe(
        new Dictionary<string, FailpointAction>
        {
            [FailpointNames.Claimed] = new(null, null),
            [FailpointNames.AlertStored] = new(TimeSpan.FromSeconds(0.5), 2),
            [FailpointNames.BreachStored] = new(null, 3),
        }, ignoreOrder: true);

    [Theory]
    [InlineData("nowhere=exit", "names 'nowhere'; there are alert.stored, ")]
    [InlineData("alert.stored", "has the action ''; there are exit and pause:SECONDS")]
    [InlineData("alert.stored=stop", "has the action 'stop'")]
    [InlineData("alert.stored=pause:0", "has the action 'pause:0'")]
    [InlineData("alert.stored=exit@0", "has the action 'exit@0'")]
    public void Parse_Malformed_SaysWhatThereIs(string text, string start) =>
        Should.Throw<FormatException>(() => FailpointPlan.Parse(text)).Message.ShouldStartWith(start);

    [Fact]
    public async Task Hit_AFailpointThatPausesOnItsSecondHit_WaitsThenOnly()
    {
        ManualTimeProvider clock = new();
        ArmedFailpoints failpoints = new(
            FailpointPlan.Parse("alert.stored=pause:5@2"), clock, NullLogger<ArmedFailpoints>.Instance);

        await failpoints.HitAsync(FailpointNames.Claimed);
        await failpoints.HitAsync(FailpointNames.AlertStored);
        var second = failpoints.HitAsync(FailpointNames.AlertStored).AsTask();
        second.IsCompleted.ShouldBeFalse();
        await failpoints.HitAsync(FailpointNames.AlertStored);

        clock.Advance(TimeSpan.FromSeconds(5));
        await second;
    }
}
