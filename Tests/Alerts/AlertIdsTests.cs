using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Risk.Alerts;

namespace Risk.Tests.Alerts;

public sealed partial class AlertIdsTests
{
    [Fact]
    public void For_ShortThresholdId_IsReadable() => AlertIds.For("T1", 3).ShouldBe("T1.3");

    [Theory]
    [InlineData(62, 1, 64)]
    [InlineData(63, 1, 64)] // one more would be too long: shortened, with a hash
    [InlineData(64, long.MaxValue, 64)]
    public void For_LongThresholdId_Fits(int length, long number, int expected) =>
        AlertIds.For(new string('a', length), number).Length.ShouldBe(expected);

    [Fact]
    public void For_AnyThresholdId_IsAnId() =>
        Prop.ForAll(Pairs.ToArbitrary(), p => IdPattern().IsMatch(AlertIds.For(p.Threshold, p.Number)))
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void For_DifferentPairs_Differ() =>
        Prop.ForAll(Pairs.ToArbitrary(), Pairs.ToArbitrary(), (a, b) =>
                a == b || AlertIds.For(a.Threshold, a.Number) != AlertIds.For(b.Threshold, b.Number))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    // Few letters and many long names, so that names with the same beginning are common.
    private static readonly Gen<(string Threshold, long Number)> Pairs =
        from length in Gen.Elements(1, 2, 3, 60, 61, 62, 63, 64)
        from tail in Gen.Elements('a', 'b', '.', '-', '1').ArrayOf(Math.Min(length, 2))
        from number in Gen.Elements(1, 2, 11, 12, 100001, long.MaxValue)
        select (new string('x', length - tail.Length) + new string(tail), number);

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex IdPattern();
}
