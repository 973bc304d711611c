using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;

namespace Risk.Tests.Metrics.History;

public sealed class ThinningTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4, "1 2 3 4")] // as many as there are
    [InlineData(3, "1 4")] // one stretch, as half of three is one
    [InlineData(2, "1 4")]
    public void Of_Rising_KeepsTheEnds(int points, string kept) => Thinned("1 2 3 4", points).ShouldBe(kept);

    [Theory]
    [InlineData("5 9 1 5 5", 4, "9 1 5 5")] // the reading in the middle is of the first stretch
    [InlineData("5 9 1 5 5 5", 4, "9 1 5 5")]
    [InlineData("- 2 - 1 - 3", 2, "1 3")] // what was undefined goes first
    [InlineData("- - - 1 2 3", 4, "- - 1 3")] // but a stretch without a value still shows
    [InlineData("3 7 7 3 3 7", 2, "3 7")] // of equal ones the first and the last
    public void Of_More_KeepsTheSmallestAndTheLargestOfEachStretch(string readings, int points, string kept) =>
        Thinned(readings, points).ShouldBe(kept);

    [Fact]
    public void Of_APause_TakesStretchesOfTimeNotOfReadings() =>
        Thinning.Of([0, 1, 2, 3, 4, 5, 99], 6, At, one => one).ShouldBe([0, 5, 99]);

    [Fact]
    public void Of_EqualOnes_KeepsTheFirstAndTheLast() =>
        Thinning.Of([.. Enumerable.Range(0, 9)], 2, At, _ => 1).ShouldBe([0, 8]);

    [Fact]
    public void Of_Any_KeepsExtremesOrderAndBound() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => IsFaithful(new Random(seed))).QuickCheckThrowOnFailure();

    private static bool IsFaithful(Random random)
    {
        int points = random.Next(2, 60);
        (int At, double? Value)[] all =
        [
            .. Enumerable.Range(0, random.Next(300)).Select(at =>
                (at, random.Next(4) == 0 ? (double?)null : random.Next(-20, 20))),
        ];
        ImmutableArray<(int At, double? Value)> thin = Thinning.Of(all, points, one => At(one.At), one => one.Value);
        return thin.Length <= points
            && thin.SequenceEqual(thin.DistinctBy(one => one.At).OrderBy(one => one.At))
            && thin.All(all.Contains)
            && thin.Min(one => one.Value) == all.Min(one => one.Value)
            && thin.Max(one => one.Value) == all.Max(one => one.Value);
    }

    private static string Thinned(string readings, int points) => string.Join(' ', Thinning.Of(
        [.. readings.Split(' ').Index()],
        points,
        one => At(one.Index),
        one => one.Item == "-" ? null : double.Parse(one.Item, CultureInfo.InvariantCulture)).Select(one => one.Item));

    private static DateTimeOffset At(int second) => Start.AddSeconds(second);
}
