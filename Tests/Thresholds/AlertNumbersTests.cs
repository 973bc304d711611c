using Risk.Thresholds;
using static Risk.Tests.Thresholds.Limits;

namespace Risk.Tests.Thresholds;

public sealed class AlertNumbersTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 86400, 86400)] // a day into 2020
    [InlineData(86399, 86400, 86400)]
    [InlineData(86400, 86400, 86401)] // a second opening in the same second
    [InlineData(90000, 86400, 90001)] // a clock that was set back
    public void Next_AfterLast_RisesAndFollowsTheClock(long last, int seconds, long number) =>
        AlertNumbers.Next(last, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds))
            .ShouldBe(number);

    [Fact]
    public void Evaluate_LimitCreatedAgain_RepeatsNoNumber()
    {
        LimitEffect first = ThresholdRules.Evaluate(Var99(), new(), Ok(-0.05), At(0)).Effect!;
        LimitEffect again = ThresholdRules.Evaluate(Var99(), new(), Ok(-0.05), At(60)).Effect!;
        again.Number.ShouldBeGreaterThan(first.Number);
    }
}
