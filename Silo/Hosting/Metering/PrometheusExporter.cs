using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Risk.Silo.Hosting.Metering;

/// <summary>Makes text of a collection and keeps it.</summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusExporter : BaseExporter<Metric>, IPullMetricExporter
{
    public string Text { get; private set; } = "";

    /// <summary>Set by the reader.</summary>
    public Func<int, bool>? Collect { get; set; }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        List<Metric> metrics = [];
        foreach (Metric metric in batch)
            metrics.Add(metric);
        PrometheusText text = new();
        // Two meters may have an instrument of one name, but the text may describe it only once.
        foreach (IGrouping<string, Metric> family in metrics.GroupBy(PrometheusNames.Family))
            text.AddFamily(family.Key, [.. family]);
        Text = text.ToString();
        return ExportResult.Success;
    }
}
