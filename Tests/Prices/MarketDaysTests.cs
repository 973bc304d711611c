using Risk.Prices;

namespace Risk.Tests.Prices;

public sealed class MarketDaysTests
{
    // Five hours behind, without daylight saving, so that the test needs no zone of the machine.
    private static readonly MarketDays Behind =
        new(TimeZoneInfo.CreateCustomTimeZone("behind", TimeSpan.FromHours(-5), "behind", "behind"));

    [Theory]
    [InlineData("2024-03-01T04:59:59Z", "2024-02-29")]
    [InlineData("2024-03-01T05:00:00Z", "2024-03-01")]
    [InlineData("2024-03-01T23:00:00-05:00", "2024-03-01")]
    public void DayOf_GoesByTheMarketsMidnight(string at, string day) =>
        Behind.DayOf(DateTimeOffset.Parse(at)).ShouldBe(DateOnly.Parse(day));

    [Fact]
    public void EndOf_IsTheFirstInstantOfTheNextDay()
    {
        DateTimeOffset end = Behind.EndOf(new DateOnly(2024, 2, 29));
        end.ShouldBe(DateTimeOffset.Parse("2024-03-01T05:00:00Z"));
        Behind.DayOf(end).ShouldBe(new DateOnly(2024, 3, 1));
        Behind.DayOf(end.AddTicks(-1)).ShouldBe(new DateOnly(2024, 2, 29));
    }
}
