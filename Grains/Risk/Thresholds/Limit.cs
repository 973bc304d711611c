namespace Risk.Thresholds;

/// <summary>A limit on one metric of one portfolio.</summary>
public sealed record Limit
{
    public required string Id { get; init; }

    /// <summary>Metric id, e.g. <c>var_99</c> or <c>exposure.gross</c>.</summary>
    public required string MetricId { get; init; }

    public required Comparison Comparison { get; init; }

    /// <summary>In the metric's unit and sign: losses are negative.</summary>
    public required double Threshold { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Level past which the metric must be back before the alert resolves; null: the threshold.</summary>
    public double? ClearValue { get; init; }

    /// <summary>How long it must be broken before an alert opens; 0: at once.</summary>
    public double PendingForSeconds { get; init; }

    /// <summary>How long it must be past the clear level before the alert resolves; 0: at once.</summary>
    public double ClearForSeconds { get; init; }

    /// <summary>How old the oldest price may be; null: the service's setting decides.</summary>
    public double? StaleAfterSeconds { get; init; }

    /// <summary>Repeats the notification while the alert is open; null: never.</summary>
    public double? ReminderMinutes { get; init; }

    /// <summary>Null: the default policy of the severity.</summary>
    public string? PolicyId { get; init; }

    public string? Description { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>Where the threshold comes from when it is not fixed.</summary>
    public DynamicRule? Dynamic { get; init; }

    /// <summary>The template that it came from.</summary>
    public string? TemplateId { get; init; }

    public TimeSpan PendingFor => TimeSpan.FromSeconds(PendingForSeconds);

    public TimeSpan ClearFor => TimeSpan.FromSeconds(ClearForSeconds);

    /// <summary>How a value stands to the limit. Between: no longer broken, not yet past the clear level.</summary>
    public Side SideOf(double value) =>
        Comparison.Holds(value, Threshold) ? Side.Breached
        : Comparison.Holds(value, ClearValue ?? Threshold) ? Side.Between
        : Side.Cleared;
}
