using Risk.Metrics;
using static Risk.Tests.Metrics.Components.RandomBooks;

namespace Risk.Tests.Metrics.Components;

/// <summary>What holds for every book and every method.</summary>
public sealed class DecompositionProperties
{
    private static readonly double[] Tails = [Tail.P95, Tail.P975, Tail.P99];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Components_AddUpToTheTotal(VarMethod method) =>
        ForEach(book => Tails.All(tail => Parts(book, method, tail).All(parts =>
            Near(parts.Positions.Sum(one => one.Component), parts.Total, book))));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Contributions_AreTheComponents(VarMethod method) =>
        ForEach(book => Tails.All(tail => Parts(book, method, tail).Zip([false, true]).All(pair =>
            TailContributions.Of(book, method, tail, pair.Second).Value!.SequenceEqual(
                pair.First.Positions.Select(one => one.Component)))));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Total_IsTheEstimateOfTheBook(VarMethod method) =>
        ForEach(book => Tails.All(tail =>
        {
            TailEstimate whole = new TailEstimator(method, book.Profits).At(tail);
            Decomposition parts = Of(book, method, tail);
            return parts.ValueAtRisk.Total == whole.ValueAtRisk && parts.Shortfall.Total == whole.Shortfall;
        }));

    [Theory]
    [InlineData(VarMethod.Historical)]
    [InlineData(VarMethod.OrderStatistic)]
    [InlineData(VarMethod.Filtered)]
    [InlineData(VarMethod.Parametric)]
    public void Shortfall_IsNeverBetterThanValueAtRisk(VarMethod method) =>
        ForEach(book => Tails.All(tail =>
            Of(book, method, tail) is { } parts && parts.Shortfall.Total <= parts.ValueAtRisk.Total + 1e-6));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Positions_ThreeTimesAsLarge_HaveThreeTimesTheParts(VarMethod method) =>
        ForEach(book =>
        {
            ScenarioBook large = book.With(Array.ConvertAll(book.MarketValues, value => 3 * value));
            return Parts(book, method, Tail.P975).Zip(Parts(large, method, Tail.P975)).All(pair =>
                Near(3 * pair.First.Total, pair.Second.Total, large)
                && pair.First.Positions.Zip(pair.Second.Positions).All(one =>
                    Near(3 * one.First.Component, one.Second.Component, large)
                    && Near(3 * one.First.Incremental, one.Second.Incremental, large)
                    && Math.Abs(one.First.Marginal - one.Second.Marginal) < 1e-9));
        });

    [Theory]
    [MemberData(nameof(Methods))]
    public void Days_InAnotherOrder_ChangeNothing_ButWhereTimeCounts(VarMethod method) =>
        ForEach(book => method is VarMethod.Filtered
            || Parts(book, method, Tail.P95).Zip(Parts(book.Shuffled(7), method, Tail.P95)).All(pair =>
                Near(pair.First.Total, pair.Second.Total, book)
                && pair.First.Positions.Zip(pair.Second.Positions)
                    .All(one => Near(one.First.Component, one.Second.Component, book))));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Incremental_OfTheOnlyPosition_IsTheTotal(VarMethod method) =>
        ForEach(book => book.Symbols.Length > 1 || Parts(book, method, Tail.P99).All(parts =>
            Near(parts.Positions[0].Incremental, parts.Total, book)
            && Near(parts.Positions[0].Component, parts.Total, book)));

    [Theory]
    [InlineData(VarMethod.Historical)]
    [InlineData(VarMethod.OrderStatistic)]
    [InlineData(VarMethod.Parametric)]
    [InlineData(VarMethod.CornishFisher)]
    public void Marginal_IsTheSlopeOfTheEstimate(VarMethod method) =>
        ForEach(book =>
        {
            // A step so small that no day changes its rank.
            double[] more = [.. book.MarketValues];
            double step = 1e-5 * more.Max(Math.Abs);
            more[0] += step;
            return Parts(book, method, Tail.P95).Zip(Parts(book.With(more), method, Tail.P95)).All(pair =>
                Math.Abs((pair.Second.Total - pair.First.Total) / step - pair.First.Positions[0].Marginal) < 1e-3);
        });

    [Theory]
    [InlineData(VarMethod.Historical)]
    [InlineData(VarMethod.OrderStatistic)]
    [InlineData(VarMethod.Filtered)]
    public void Days_ExplainTheTotal(VarMethod method) =>
        ForEach(book => Parts(book, method, Tail.P975).All(parts =>
            Near(parts.Days.Sum(day => day.Weight * day.Profit), parts.Total, book)
            && parts.Days.All(day => day.Day == book.Days.Span[day.Index] && day.Profit == book.Profits[day.Index])));

    public static TheoryData<VarMethod> Methods => [.. Enum.GetValues<VarMethod>()];

    private static Decomposition Of(ScenarioBook book, VarMethod method, double tail) =>
        Decomposition.Of(book, method, tail).Value!;

    private static TailParts[] Parts(ScenarioBook book, VarMethod method, double tail) =>
        [Of(book, method, tail).ValueAtRisk, Of(book, method, tail).Shortfall];

    private static bool Near(double one, double two, ScenarioBook book) =>
        Math.Abs(one - two) <= 1e-12 * book.MarketValues.Sum(Math.Abs);
}
