namespace Risk.Metrics;

/// <summary>What each position has in a metric that is a sum over positions.</summary>
public static class MetricParts
{
    /// <param name="metricId">As in <see cref="MetricCatalog"/>.</param>
    /// <param name="at">Of which moment.</param>
    /// <returns>
    /// By holding, in the metric's unit and with its sign; they add up to its value. Null where positions do not add up
    /// to it, as in ratios, drawdowns and deviations, and where it is undefined.
    /// </returns>
    /// <remarks>Source: risk-definitions, leverage, concentration, components.</remarks>
    public static double[]? Of(string metricId, BookMoment at) => metricId switch
    {
        "exposure.long" => Each(at, Long),
        "exposure.short" => Each(at, Short),
        "exposure.gross" => Each(at, Math.Abs),
        "exposure.net" => at.MarketValues,
        "leverage_ratio" => OverNav(at, Each(at, Math.Abs)),
        "net_leverage" => OverNav(at, at.MarketValues),
        "margin_usage" => OverNav(at, Each(at, value =>
            at.Book.Maintenance.Long * Long(value) + at.Book.Maintenance.Short * Short(value))),
        "concentration_risk.max_position" => at.Book.IsEmpty ? [] : OverNav(at, OfLargest(at.MarketValues)),
        "concentration_risk.hhi" => at.Value.Gross > 0 ? Each(at, value => Square(value / at.Value.Gross)) : null,
        _ => TailMetric.Find(metricId) is { } tail ? OfTail(at, tail) : null,
    };

    private static double[]? OfTail(BookMoment at, TailMetric metric) =>
        at.Book.IsEmpty ? []
        : at.Scenarios.Value is { } days
            && TailContributions.Of(days, at.Method, metric.Tail, metric.IsShortfall).Value is { } parts
            ? metric.IsAmount ? parts : OverNav(at, parts)
        : null;

    // The largest position is the metric: no other has a part in it.
    private static double[] OfLargest(double[] values)
    {
        double[] parts = new double[values.Length];
        int largest = Enumerable.Range(0, values.Length).MaxBy(i => Math.Abs(values[i]));
        parts[largest] = Math.Abs(values[largest]);
        return parts;
    }

    private static double[]? OverNav(BookMoment at, double[] amounts) =>
        at.Value.Nav > 0 ? Array.ConvertAll(amounts, amount => amount / at.Value.Nav) : null;

    private static double[] Each(BookMoment at, Converter<double, double> part) =>
        Array.ConvertAll(at.MarketValues, part);

    private static double Long(double value) => Math.Max(value, 0);

    private static double Short(double value) => Math.Max(-value, 0);

    private static double Square(double value) => value * value;
}
