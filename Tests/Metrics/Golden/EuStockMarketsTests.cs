using System.Text.Json.Nodes;
using Risk.Metrics;
using Risk.Tests.Metrics.Golden.Ledger;
using Risk.Tests.Support;

namespace Risk.Tests.Metrics.Golden;

/// <summary>Real closes of DAX, SMI, CAC and FTSE, 1991 to 1998, in equal parts and one by one.</summary>
public sealed class EuStockMarketsTests
{
    [Fact]
    public void Compute_EqualPartsOverAllCloses_EqualsGolden()
    {
        Snapshot snapshot = Compute(EuMarket.Symbols, EuMarket.AllCloses);
        snapshot.Metrics.ShouldBeGolden(Expected("full"), "full");
        snapshot.Metrics.ShouldBeGoldenRealised(Expected("heldNavHistory"), "full");
        snapshot.Metrics.CurrentDrawdown.ShouldBeGolden(
            -GoldenAssert.Number(Expected("heldNavHistory"), "currentDrawdown"), "full current_drawdown");
    }

    [Fact]
    public void Compute_EqualPartsOverTheDefaultWindow_EqualsGolden() =>
        Compute(EuMarket.Symbols, CalculationSettings.Default).Metrics.ShouldBeGolden(Expected("last756"), "last756");

    [Fact]
    public void Compute_OneIndexAlone_HasTheSameScenariosAsItsHistory()
    {
        foreach (string symbol in EuMarket.Symbols)
        {
            MetricSet metrics = Compute([symbol], EuMarket.AllCloses).Metrics;
            metrics.ShouldBeGoldenScenarios(Expected("single")[symbol]!, symbol);
            metrics.ShouldBeGoldenRealised(Expected("single")[symbol]!, symbol);
        }
    }

    private static Snapshot Compute(string[] held, CalculationSettings settings) =>
        SnapshotCalculator.Compute(EuMarket.Book(held, settings), GoldenMarket.NoTicks, GoldenMarket.Now);

    private static JsonNode Expected(string block) =>
        SharedData.Json("expected_metrics.json")["eustockmarkets"]![block]!;
}
