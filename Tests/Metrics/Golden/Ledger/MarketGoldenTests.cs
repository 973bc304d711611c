using Risk.Metrics;

namespace Risk.Tests.Metrics.Golden.Ledger;

/// <summary>The returns of a whole market and how they move together.</summary>
public sealed class MarketGoldenTests
{
    [Fact]
    public void Correlation_OfEachMarket_EqualsGolden() => Check(GoldenNode.Root());

    internal static void Check(GoldenNode root)
    {
        Dictionary<string, CloseSeries> closes = GoldenMarket.Closes();
        string[] symbols = [.. root["correlation"]["symbols"].Children().Select(one => one.Text())];
        ReturnWindow window = ReturnWindow.Of([.. symbols.Select(one => closes[one])], 756);
        CheckMatrix(root["correlation"]["matrix"], window);
        CheckReturns(root["returns"], window);
        root["covarianceTrace"].ShouldBe(
            window.Returns.Sum(one => Math.Pow(Moments.StandardDeviation(one.Span)!.Value, 2)));
        CheckMatrix(
            root["eustockmarkets"]["correlationFull"], EuMarket.Book(EuMarket.Symbols, EuMarket.AllCloses).Window);
    }

    private static void CheckReturns(GoldenNode expected, ReturnWindow window)
    {
        double[] all = [.. window.Returns.SelectMany(one => one.ToArray())];
        window.Returns[0].Length.ShouldBe(expected["rows"].Int());
        window.Returns.Length.ShouldBe(expected["cols"].Int());
        expected["sum"].ShouldBe(all.Sum());
        expected["sumSquares"].ShouldBe(all.Sum(one => one * one));
    }

    private static void CheckMatrix(GoldenNode expected, ReturnWindow window)
    {
        double?[][] actual = Correlation.Matrix(window.Returns);
        GoldenNode[] rows = [.. expected.Children()];
        rows.Length.ShouldBe(actual.Length);
        foreach ((GoldenNode row, double?[] values) in rows.Zip(actual))
        {
            foreach ((GoldenNode cell, double? value) in row.Children().Zip(values))
                cell.ShouldBe(value);
        }
    }
}
