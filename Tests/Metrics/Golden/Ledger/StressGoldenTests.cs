using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>Scenarios that happened and that did not, and the betas that they go by.</summary>
public sealed class StressGoldenTests
{
    [Fact]
    public void StressTest_OfEachBook_EqualsGolden() => Check(GoldenNode.Root());

    internal static void Check(GoldenNode root)
    {
        foreach (GoldenBook book in GoldenBook.All(root))
        {
            GoldenNode expected = book.Expected["stress"];
            expected["allDown10"].ShouldBe(Profit(book, new("down") { Flat = -0.1 }));
            expected["allUp10"].ShouldBe(Profit(book, new("up") { Flat = 0.1 }));
            expected["benchmarkDown10ByBeta"].ShouldBe(Profit(book, new("by beta") { Benchmark = -0.1 }));
            CheckWorst(book, 1, expected["worstHistoricalDay"], expected["worstHistoricalDayIndex"]);
            CheckWorst(book, 5, expected["worstHistorical5DaySum"], expected["worstHistorical5DayStartIndex"]);
            CheckBetas(book);
        }
    }

    private static double Profit(GoldenBook book, Shock shock) =>
        StressTest.Shocked(book.Prepared, book.Pricing, shock).Value!.Profit;

    private static void CheckWorst(GoldenBook book, int days, GoldenNode profit, GoldenNode start)
    {
        StressResult worst = StressTest.Worst(book.Scenarios, days).Value!;
        profit.ShouldBe(worst.Profit);
        worst.From.ShouldBe(book.Scenarios.Days.Span[start.Int()], start.Path);
        worst.To.ShouldBe(book.Scenarios.Days.Span[start.Int() + days - 1], start.Path);
        worst.Positions.Sum(one => one.Profit).ShouldBe(worst.Profit);
    }

    private static void CheckBetas(GoldenBook book)
    {
        double[] betas = book.Prepared.Betas!;
        for (int i = 0; i < betas.Length; i++)
            book.Expected["positionBetas"][book.Scenarios.Symbols[i]].ShouldBe(betas[i]);
        book.Expected["portfolioBetaFromPositions"].ShouldBe(
            betas.Zip(book.Pricing.MarketValues, (beta, value) => beta * value).Sum() / book.Scenarios.Nav);
    }
}
