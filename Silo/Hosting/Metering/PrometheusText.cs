using System.Globalization;
using System.Text;
using OpenTelemetry.Metrics;

namespace Risk.Silo.Hosting.Metering;

/// <summary>Metrics in Prometheus' text format, version 0.0.4.</summary>
/// <remarks>Only values that change of themselves are written: minima and maxima of a histogram are not.</remarks>
internal sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder text = new();

    /// <param name="metrics">All of one name.</param>
    public void AddFamily(string name, IReadOnlyList<Metric> metrics)
    {
        string help = metrics[0].Description is { Length: > 0 } said ? said : metrics[0].Name;
        Line($"# HELP {name} {help.Replace("\\", @"\\", StringComparison.Ordinal).ReplaceLineEndings(" ")}");
        Line($"# TYPE {name} {PrometheusNames.Type(metrics[0])}");
        foreach (Metric metric in metrics)
        {
            foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
                AddPoint(name, metric.MetricType, point);
        }
    }

    public override string ToString() => text.ToString();

    private void AddPoint(string name, MetricType type, in MetricPoint point)
    {
        string labels = PrometheusNames.Labels(point.Tags);
        if (type is MetricType.Histogram)
            AddHistogram(name, labels, point);
        else
            AddValue(name, labels, Value(type, point));
    }

    private void AddHistogram(string name, string labels, in MetricPoint point)
    {
        long upTo = 0;
        foreach (HistogramBucket bucket in point.GetHistogramBuckets())
        {
            upTo += bucket.BucketCount;
            AddValue($"{name}_bucket", With(labels, $"le=\"{Number(bucket.ExplicitBound)}\""), upTo);
        }
        AddValue($"{name}_sum", labels, point.GetHistogramSum());
        AddValue($"{name}_count", labels, point.GetHistogramCount());
    }

    private void AddValue(string name, string labels, double value) =>
        Line(labels.Length == 0 ? $"{name} {Number(value)}" : $"{name}{{{labels}}} {Number(value)}");

    // The format ends each line with a line feed, on every system.
    private void Line(string line) => text.Append(line).Append('\n');

    private static double Value(MetricType type, in MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
        _ => double.NaN,
    };

    private static string With(string labels, string label) => labels.Length == 0 ? label : $"{labels},{label}";

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : value.ToString(CultureInfo.InvariantCulture);
}
