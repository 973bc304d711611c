using Risk.Notifications;

namespace Risk.Tests.Notifications.Health;

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.501, 51)]
    [InlineData(0.95, 95)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    public void At_OfAHundred_IsTheNearestRank(double share, int seconds) =>
        Percentiles.At(Percentiles.Sorted(Enumerable.Range(1, 100).Select(s => TimeSpan.FromSeconds(101 - s))), share)
            .ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void At_OfFew_IsOneOfThem()
    {
        Percentiles.At([], 0.5).ShouldBeNull();
        Percentiles.At([TimeSpan.FromSeconds(3)], 0.01).ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 2, 0.0)]
    [InlineData(3, 1, 0.75)]
    [InlineData(5, 0, 1.0)]
    public void Share_OfWhatEnded(int well, int ill, double? share) => Percentiles.Share(well, ill).ShouldBe(share);
}
