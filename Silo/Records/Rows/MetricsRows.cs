using System.Text.Json;
using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>risk_metrics_history</c>.</summary>
internal static class MetricsRows
{
    /// <summary>Dated by the newest price in it, so that a replayed tape gives the series of its own days.</summary>
    public static Statement Save(PortfolioSnapshot snapshot) => Upsert.Into(
        "risk_metrics_history",
        [("portfolio_id", snapshot.PortfolioId), ("sequence", snapshot.Sequence)],
        ("as_of", snapshot.AsOf ?? snapshot.ServerTime),
        ("status", Names.Of(snapshot.Status)),
        ("metrics", RecordJson.Of(snapshot.Metrics.ToDictionary(metric => metric.Id, metric => metric.Value))));

    public static HistoryPoint Read(Row row, string metricId) => new(
        row.Time("as_of"),
        row.Long("sequence"),
        ValueOf(row.Text("metrics"), metricId),
        Names.Parse<SnapshotStatus>(row.Text("status")));

    // Null as well when the row was written before the metric existed.
    private static double? ValueOf(string json, string metricId)
    {
        using var metrics = JsonDocument.Parse(json);
        return metrics.RootElement.TryGetProperty(metricId, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;
    }
}
