namespace Risk.Metrics;

/// <summary>What a metric that estimates a tail is made of.</summary>
/// <param name="Tail">One of the literals in <see cref="Metrics.Tail"/>.</param>
/// <param name="IsShortfall">An expected shortfall, not a value at risk.</param>
/// <param name="IsAmount">In base currency, not over NAV.</param>
public readonly record struct TailMetric(double Tail, bool IsShortfall, bool IsAmount = false)
{
    /// <summary>Null for metrics of another kind.</summary>
    public static TailMetric? Find(string metricId) => metricId switch
    {
        "var_95" => new(Metrics.Tail.P95, false),
        "var_975" => new(Metrics.Tail.P975, false),
        "var_99" => new(Metrics.Tail.P99, false),
        "var_99_amount" => new(Metrics.Tail.P99, false, IsAmount: true),
        "cvar_95" => new(Metrics.Tail.P95, true),
        "cvar_975" => new(Metrics.Tail.P975, true),
        "cvar_975_amount" => new(Metrics.Tail.P975, true, IsAmount: true),
        "cvar_99" => new(Metrics.Tail.P99, true),
        _ => null,
    };
}
