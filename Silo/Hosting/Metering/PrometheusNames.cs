using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Risk.Silo.Hosting.Metering;

/// <summary>Names and labels as Prometheus has them: <c>risk.ticks</c> is <c>risk_ticks_total</c>.</summary>
/// <remarks>Source: OpenTelemetry specification, "Prometheus and OpenMetrics compatibility".</remarks>
internal static partial class PrometheusNames
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["s"] = "_seconds", ["ms"] = "_milliseconds", ["By"] = "_bytes", ["1"] = "_ratio", ["%"] = "_percent",
    };

    public static string Family(Metric metric)
    {
        string name = NotAllowed().Replace(metric.Name, "_");
        // A word in braces says what is counted; it is no unit.
        string unit = IsRatioOfNothing(metric) ? "" : Units.GetValueOrDefault(metric.Unit, "");
        name = name.EndsWith(unit, StringComparison.Ordinal) ? name : name + unit;
        return IsCounter(metric) && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    public static string Type(Metric metric) =>
        metric.MetricType is MetricType.Histogram ? "histogram" : IsCounter(metric) ? "counter" : "gauge";

    public static string Labels(ReadOnlyTagCollection tags)
    {
        StringBuilder text = new();
        foreach ((string key, object? value) in tags)
        {
            string shown = Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
            text.Append(text.Length == 0 ? "" : ",").Append(NotAllowed().Replace(key, "_")).Append($"=\"{shown}\"");
        }
        return text.ToString();
    }

    public static string Escape(string text) =>
        text.Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal);

    private static bool IsCounter(Metric metric) => metric.MetricType is MetricType.LongSum or MetricType.DoubleSum;

    // "1" on a count means "no unit".
    private static bool IsRatioOfNothing(Metric metric) =>
        metric.Unit == "1" && metric.MetricType is not (MetricType.LongGauge or MetricType.DoubleGauge);

    [GeneratedRegex("[^a-zA-Z0-9_]")]
    private static partial Regex NotAllowed();
}
