using Risk.Alerts;

namespace Risk.Tests.Alerts;

public sealed class AlertValidationTests
{
    [Theory]
    [InlineData(0.999, false)]
    [InlineData(1, true)]
    [InlineData(7 * 24 * 60, true)]
    [InlineData((7 * 24 * 60) + 0.001, false)]
    [InlineData(-5, false)]
    public void Snooze_Minutes_AreLimited(double minutes, bool good) =>
        AlertValidation.Snooze(TimeSpan.FromMinutes(minutes)).IsEmpty.ShouldBe(good);

    [Fact]
    public void Snooze_TooShort_SaysWhatIsAllowed() =>
        AlertValidation.Snooze(TimeSpan.Zero).ShouldBe(
            [new FieldError("minutes", "minutes is 0; allowed: a number from 1 to 10080.")]);

    [Theory]
    [InlineData(null, false, true)]
    [InlineData(null, true, false)]
    [InlineData(" ", true, false)]
    [InlineData("x", true, true)]
    public void Comment_Required_MustSaySomething(string? comment, bool required, bool good) =>
        AlertValidation.Comment(comment, required).IsEmpty.ShouldBe(good);

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void Comment_Long_IsLimited(int length, bool good) =>
        AlertValidation.Comment(new string('x', length), false).IsEmpty.ShouldBe(good);
}
