using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Thresholds;

namespace Risk.Grains.Portfolios;

/// <summary>A limit between the contract, the rules and the store.</summary>
internal static class LimitMapping
{
    public static Limit ToLimit(this ThresholdDefinition definition) => new()
    {
        Id = definition.Id,
        MetricId = definition.MetricType,
        Comparison = definition.ComparisonType.To<Risk.Thresholds.Comparison>(),
        Threshold = (double)definition.ThresholdValue,
        Severity = definition.Severity.To<Risk.Thresholds.Severity>(),
        ClearValue = (double?)definition.ClearValue,
        PendingForSeconds = definition.PendingForSeconds,
        ClearForSeconds = definition.ClearForSeconds,
        StaleAfterSeconds = definition.StaleAfterSeconds,
        ReminderMinutes = definition.ReminderMinutes,
        PolicyId = definition.EscalationPolicyId,
        Description = definition.Description,
        Enabled = definition.Enabled,
        Dynamic = definition.Dynamic?.ToRule(),
        TemplateId = definition.TemplateId,
    };

    public static DynamicRule ToRule(this DynamicLevel level) =>
        new(level.Percentile, level.WindowDays, level.MinObservations, level.Multiplier);

    /// <summary>With that level as its threshold; it clears as far from it as it is said to.</summary>
    public static ThresholdDefinition At(this ThresholdDefinition definition, LevelInForce? level) =>
        level is null ? definition : definition with
        {
            ThresholdValue = level.Value,
            ClearValue = definition.ClearValue + (level.Value - definition.ThresholdValue),
        };

    public static ThresholdView ToView(this LimitEntry entry) => new(
        entry.Definition,
        entry.Version,
        entry.CreatedAt,
        entry.UpdatedAt,
        entry.State.HasOpenAlert ? entry.AlertId(entry.State.Number) : null,
        entry.Level);

    public static string AlertId(this LimitEntry entry, long number) => AlertIds.For(entry.Definition.Id, number);

    public static StoredLimit ToStored(this LimitEntry entry) => new()
    {
        Definition = entry.Definition,
        Version = entry.Version,
        CreatedAt = entry.CreatedAt,
        UpdatedAt = entry.UpdatedAt,
        Phase = entry.State.Phase.To<StoredPhase>(),
        Since = entry.State.Since,
        PausedAt = entry.State.PausedAt,
        Number = entry.State.Number,
        Handled = entry.State.Handled,
        Level = entry.Level,
    };

    public static LimitEntry ToEntry(this StoredLimit stored) => new(
        stored.Definition,
        stored.Version,
        stored.CreatedAt,
        stored.UpdatedAt,
        new LimitState
        {
            Phase = stored.Phase.To<LimitPhase>(),
            Since = stored.Since,
            PausedAt = stored.PausedAt,
            Number = stored.Number,
            Handled = stored.Handled,
        },
        stored.Level);
}
