using Risk.Thresholds;
using static Risk.Tests.Thresholds.Limits;

namespace Risk.Tests.Thresholds;

public sealed class UsageTests
{
    [Theory]
    [InlineData(LimitPhase.Clear, UsageStatus.Ok)]
    [InlineData(LimitPhase.Pending, UsageStatus.Pending)]
    [InlineData(LimitPhase.Open, UsageStatus.Open)]
    [InlineData(LimitPhase.Clearing, UsageStatus.Clearing)]
    public void StatusOf_AUsableReading_IsThePhase(LimitPhase phase, UsageStatus status) =>
        UsageRules.StatusOf(Var99(), State(phase), Ok(-0.01)).ShouldBe(status);

    [Theory]
    [InlineData(LimitPhase.Open)]
    [InlineData(LimitPhase.Clearing)]
    public void StatusOf_ResolvedByHand_IsHandled(LimitPhase phase) =>
        UsageRules.StatusOf(Var99(), State(phase) with { Handled = true }, Ok(-0.05)).ShouldBe(UsageStatus.Handled);

    [Theory]
    [InlineData(-0.05, ReadingStatus.Stale, UsageStatus.Stale)]
    [InlineData(-0.05, ReadingStatus.Incomplete, UsageStatus.Error)]
    [InlineData(null, ReadingStatus.NoHistory, UsageStatus.Error)]
    [InlineData(null, ReadingStatus.Stale, UsageStatus.Error)]
    [InlineData(-0.05, ReadingStatus.NoHistory, UsageStatus.Open)]
    public void StatusOf_AnUnusableReading_SaysSo(double? value, ReadingStatus reading, UsageStatus status) =>
        UsageRules.StatusOf(Var99(), State(LimitPhase.Open), new(value, reading)).ShouldBe(status);

    [Theory]
    [InlineData(60, UsageStatus.Open)]
    [InlineData(61, UsageStatus.Stale)]
    public void StatusOf_ALimitWithItsOwnPatience_GoesByTheAgeOfPrices(int seconds, UsageStatus status) =>
        UsageRules.StatusOf(
            Var99() with { StaleAfterSeconds = 60 },
            State(LimitPhase.Open),
            new(-0.05, ReadingStatus.Ok, TimeSpan.FromSeconds(seconds))).ShouldBe(status);
}
