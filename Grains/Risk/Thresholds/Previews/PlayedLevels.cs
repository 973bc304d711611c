using Risk.Prices;

namespace Risk.Thresholds;

/// <summary>The level that a dynamic limit would have had on each day that is played.</summary>
/// <param name="threshold">The fixed threshold.</param>
/// <param name="earlier">The metric's last value of each day before those that are played, newest first.</param>
public sealed class PlayedLevels(Limit limit, double threshold, MarketDays days, IEnumerable<double> earlier)
{
    private readonly List<double> values = [.. earlier.Reverse()];
    private (DateOnly Day, double? Value)? today;
    private Limit? current;

    /// <summary>Call it with the points in their order.</summary>
    public Limit At(DateTimeOffset at, double? value)
    {
        DateOnly day = days.DayOf(at.AddTicks(-1));
        if (current is null || today is { } known && known.Day != day)
            Renew();
        today = (day, value ?? (today?.Day == day ? today.Value.Value : null));
        return current!;
    }

    private void Renew()
    {
        if (today is { Value: { } last })
            values.Add(last);
        current = limit.Dynamic is not { } rule ? limit : At(DynamicLevels.Decide(
            rule, limit.Comparison, threshold, Enumerable.Reverse(values).Take(rule.WindowDays)).Level);
    }

    private Limit At(double level) =>
        limit with { Threshold = level, ClearValue = limit.ClearValue + (level - threshold) };
}
