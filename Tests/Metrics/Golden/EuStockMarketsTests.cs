using System.Text.Json.Nodes;
using Risk.Metrics;
using Risk.Tests.Support;

namespace Risk.Tests.Metrics.Golden;

/// <summary>Real closes of DAX, SMI, CAC and FTSE, 1991 to 1998, in equal parts and one by one.</summary>
public sealed class EuStockMarketsTests
{
    private static readonly string[] Symbols = ["DAX", "SMI", "CAC", "FTSE"];
    private static readonly CalculationSettings AllCloses = new() { WindowCloses = 1860 };

    [Fact]
    public void Compute_EqualPartsOverAllCloses_EqualsGolden()
    {
        Snapshot snapshot = Compute(Symbols, AllCloses);
        snapshot.Metrics.ShouldBeGolden(Expected("full"), "full");
        snapshot.Metrics.ShouldBeGoldenRealised(Expected("heldNavHistory"), "full");
        snapshot.Metrics.CurrentDrawdown.ShouldBeGolden(
            -GoldenAssert.Number(Expected("heldNavHistory"), "currentDrawdown"), "full current_drawdown");
    }

    [Fact]
    public void Compute_EqualPartsOverTheDefaultWindow_EqualsGolden() =>
        Compute(Symbols, CalculationSettings.Default).Metrics.ShouldBeGolden(Expected("last756"), "last756");

    [Fact]
    public void Compute_OneIndexAlone_HasTheSameScenariosAsItsHistory()
    {
        foreach (string symbol in Symbols)
        {
            MetricSet metrics = Compute([symbol], AllCloses).Metrics;
            metrics.ShouldBeGoldenScenarios(Expected("single")[symbol]!, symbol);
            metrics.ShouldBeGoldenRealised(Expected("single")[symbol]!, symbol);
        }
    }

    private static Snapshot Compute(string[] held, CalculationSettings settings)
    {
        Dictionary<string, CloseSeries> closes = Closes();
        double part = 1_000_000d / held.Length;
        Holding[] holdings = [.. held.Select(symbol => new Holding(symbol, part / closes[symbol].Last!.Value.Price))];
        Book book = new([.. holdings], 0) { Benchmark = "FTSE" };
        return SnapshotCalculator.Compute(
            book, GoldenMarket.NoTicks, closes, NavHistory.Empty, settings, GoldenMarket.Now);
    }

    private static JsonNode Expected(string block) =>
        SharedData.Json("expected_metrics.json")["eustockmarkets"]![block]!;

    // The file numbers its days and does not date them.
    private static Dictionary<string, CloseSeries> Closes()
    {
        string[][] rows = [.. SharedData.Csv("eustockmarkets.csv")];
        DateOnly[] days = [.. rows.Select(row => DateOnly.FromDayNumber(700_000 + int.Parse(row[0])))];
        return Symbols.Select((symbol, i) => new CloseSeries(
            symbol, days, rows.Select(row => GoldenMarket.Number(row[i + 2])))).ToDictionary(one => one.Symbol);
    }
}
