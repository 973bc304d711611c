using System.Globalization;

namespace Risk.Thresholds;

/// <summary>Says what is wrong with a limit before anything is stored.</summary>
public static class LimitValidation
{
    private const double DaySeconds = 24 * 60 * 60;
    private const double WeekMinutes = 7 * 24 * 60;
    private const int LongestDescription = 500;
    private const int MostDays = 2520;
    private const double MostTimes = 100;

    /// <param name="isMetric">Whether there is a metric of that id.</param>
    /// <returns>Empty when the limit is good.</returns>
    public static ImmutableArray<FieldError> Validate(Limit limit, Predicate<string> isMetric) =>
    [
        .. Check("id", limit.Id, Ids.IsValid(limit.Id), Ids.Form),
        .. Check("metric_type", limit.MetricId, isMetric(limit.MetricId),
            "a metric id such as var_99 or exposure.gross"),
        .. Check("comparison_type", limit.Comparison, Enum.IsDefined(limit.Comparison),
            "less_than, less_than_or_equal, greater_than, greater_than_or_equal or equal"),
        .. Check("severity", limit.Severity, Enum.IsDefined(limit.Severity), "low, medium, high or critical"),
        .. Check("threshold_value", limit.Threshold, double.IsFinite(limit.Threshold), "a finite number"),
        .. ClearValue(limit),
        .. Range("pending_for_seconds", limit.PendingForSeconds, 0, DaySeconds),
        .. Range("clear_for_seconds", limit.ClearForSeconds, 0, DaySeconds),
        .. Range("stale_after_seconds", limit.StaleAfterSeconds, 1, DaySeconds),
        .. Range("reminder_minutes", limit.ReminderMinutes, 1, WeekMinutes),
        .. Check("escalation_policy_id", limit.PolicyId, limit.PolicyId is null || Ids.IsValid(limit.PolicyId),
            $"the id of an escalation policy, {Ids.Form}, or null"),
        .. Check("description", $"of {limit.Description?.Length} characters",
            limit.Description is null || limit.Description.Length <= LongestDescription,
            Text($"up to {LongestDescription} characters")),
        .. Check("template_id", limit.TemplateId, limit.TemplateId is null || Ids.IsValid(limit.TemplateId),
            $"the id of a template, {Ids.Form}, or null"),
        .. Dynamic(limit),
    ];

    private static ImmutableArray<FieldError> Dynamic(Limit limit) => limit.Dynamic is not { } rule ? [] :
    [
        .. Check("dynamic", "set", limit.Comparison != Comparison.Equal, "null, as equal has no stricter side"),
        .. Range("dynamic.percentile", rule.Percentile, 0, 100),
        .. Range("dynamic.window_days", rule.WindowDays, 2, MostDays),
        .. Range("dynamic.min_observations", rule.MinObservations, 2, rule.WindowDays),
        .. Check("dynamic.multiplier", rule.Multiplier, rule.Multiplier is > 0 and <= MostTimes,
            Text($"a number above 0, up to {MostTimes}")),
    ];

    private static ImmutableArray<FieldError> ClearValue(Limit limit)
    {
        if (limit.ClearValue is not { } clear)
            return [];
        string side = limit.Comparison.WorseDirection() > 0 ? "at most" : "at least";
        bool good = double.IsFinite(clear) && (limit.Threshold - clear) * limit.Comparison.WorseDirection() >= 0;
        return limit.Comparison == Comparison.Equal
            ? Check("clear_value", clear, false, "null, as equal has no side to clear on")
            : Check("clear_value", clear, good, Text($"{side} the threshold_value {limit.Threshold}, or null"));
    }

    private static ImmutableArray<FieldError> Range(string field, double? value, double from, double to) =>
        Check(field, value, value is null || (value >= from && value <= to), Text($"a number from {from} to {to}"));

    private static ImmutableArray<FieldError> Check(string field, object? value, bool good, string allowed) =>
        good ? [] : [new(field, Text($"{field} is {value}; allowed: {allowed}."))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
