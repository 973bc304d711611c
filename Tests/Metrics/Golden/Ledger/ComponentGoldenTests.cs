using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>Value at risk and shortfall by position, and what the deviation says of them.</summary>
public sealed class ComponentGoldenTests
{
    private static readonly (double Tail, string Name)[] Tails =
        [(Tail.P95, "95"), (Tail.P975, "97.5"), (Tail.P99, "99")];

    [Fact]
    public void Decomposition_OfEachBook_EqualsGolden() => Check(GoldenNode.Root());

    internal static void Check(GoldenNode root)
    {
        foreach (GoldenBook book in GoldenBook.All(root))
        {
            foreach ((double tail, string name) in Tails)
                CheckHistorical(book, tail, name);
            CheckIncremental(book.Expected["incrementalVar99Money"], Of(book, VarMethod.Historical, Tail.P99));
            CheckParametric(book.Expected["parametric"], book);
        }
    }

    private static void CheckHistorical(GoldenBook book, double tail, string name)
    {
        GoldenNode expected = book.Expected["components"][name];
        Decomposition parts = Of(book, VarMethod.Historical, tail);
        CheckPositions(expected["es"], parts.Shortfall);
        CheckPositions(expected["varScenario"], parts.ValueAtRisk);
        parts.ValueAtRisk.Days.Select(day => day.Index).ShouldBe(expected["varScenarioIndices"].Ints(), expected.Path);
        book.Expected[$"var{name}Money"].ShouldBeLoss(parts.ValueAtRisk.Total);
        book.Expected[$"es{name}Money"].ShouldBeLoss(parts.Shortfall.Total);
    }

    private static void CheckPositions(GoldenNode expected, TailParts parts)
    {
        foreach (PositionPart part in parts.Positions)
            expected[part.Symbol].ShouldBeLoss(part.Component);
    }

    private static void CheckIncremental(GoldenNode expected, Decomposition parts)
    {
        foreach (PositionPart part in parts.ValueAtRisk.Positions)
            expected[part.Symbol].ShouldBeLoss(part.Incremental);
    }

    private static void CheckParametric(GoldenNode expected, GoldenBook book)
    {
        double deviation = Moments.StandardDeviation(book.Scenarios.Profits)!.Value;
        expected["sigmaMoney"].ShouldBe(deviation);
        expected["diversificationRatio"].ShouldBe(Diversification.Ratio(book.Scenarios));
        TailParts parts = Of(book, VarMethod.Parametric, Tail.P99).ValueAtRisk;
        foreach (PositionPart part in parts.Positions)
        {
            expected["componentVolMoney"][part.Symbol].ShouldBe(part.Component / parts.Total * deviation);
            expected["marginalVar99PerUnitMoney"][part.Symbol].ShouldBeLoss(part.Marginal);
        }
    }

    private static Decomposition Of(GoldenBook book, VarMethod method, double tail) =>
        Decomposition.Of(book.Scenarios, method, tail).Value!;
}
