using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;
using Risk.Thresholds;

namespace Risk.Grains.Portfolios;

/// <summary>What a snapshot says of the limits.</summary>
internal static class LimitUsages
{
    /// <param name="file">As it is after the snapshot was judged.</param>
    /// <param name="failures">Of judging it.</param>
    public static ImmutableArray<LimitUsage> Of(
        PortfolioFile file,
        Snapshot snapshot,
        DateTimeOffset now,
        ImmutableArray<(string LimitId, Exception Failure)>? failures = null) =>
    [
        .. from entry in file.Limits.Values
           where entry.Definition.Enabled
           let failed = failures?.FirstOrDefault(one => one.LimitId == entry.Definition.Id).Failure
           select Of(entry, Reading.Of(entry.Definition.MetricType, snapshot, now), failed),
    ];

    private static LimitUsage Of(LimitEntry entry, Reading reading, Exception? failed) => new(
        entry.Definition.Id,
        entry.Definition.MetricType,
        reading.Value,
        entry.InForce.ThresholdValue,
        failed is null ? Utilisation.Percent(entry.Limit.Comparison, entry.Limit.Threshold, reading.Value) : null,
        failed is null
            ? UsageRules.StatusOf(entry.Limit, entry.State, reading).To<LimitStatus>()
            : LimitStatus.Error,
        entry.State.HasOpenAlert ? entry.AlertId(entry.State.Number) : null,
        failed is null ? reading.UnusableBecause(entry.Limit) : $"it could not be judged: {FirstLine(failed)}",
        entry.Definition.ComparisonType,
        entry.Definition.Severity,
        reading.Value is { } value && double.IsFinite(value)
            && entry.Limit.Comparison.Holds(value, entry.Limit.Threshold));

    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].TrimEnd();
}
