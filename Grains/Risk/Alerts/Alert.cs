using Risk.Thresholds;

namespace Risk.Alerts;

public enum AlertStatus
{
    /// <summary>Waits for someone.</summary>
    Triggered,

    /// <summary>Someone has it.</summary>
    Acknowledged,

    /// <summary>Over, for good.</summary>
    Resolved,
}

/// <summary>One breach of one limit, from opening to resolution.</summary>
public sealed record Alert
{
    public required string Id { get; init; }

    public required string PortfolioId { get; init; }

    public required string ThresholdId { get; init; }

    public required string MetricId { get; init; }

    public required Comparison Comparison { get; init; }

    /// <summary>The limit as it was when it broke.</summary>
    public required double Threshold { get; init; }

    public required Severity Severity { get; init; }

    public string? Description { get; init; }

    public required DateTimeOffset TriggeredAt { get; init; }

    public AlertStatus Status { get; init; }

    public double? CurrentValue { get; init; }

    /// <summary>The value furthest on the wrong side.</summary>
    public double? PeakValue { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public string? AcknowledgedBy { get; init; }

    /// <summary>When the acknowledgement ends by itself; null: never.</summary>
    public DateTimeOffset? AckExpiresAt { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public ResolutionKind? Resolution { get; init; }

    public string? ResolvedBy { get; init; }

    /// <summary>Counts what has happened to it, from 1 at its opening; names the notes and orders the calls.</summary>
    public int Revision { get; init; }

    public bool IsOpen => Status != AlertStatus.Resolved;

    /// <summary>How far the peak is beyond the limit, in steps that are told again.</summary>
    public int Level(double step) =>
        PeakValue is { } peak ? Worsening.Level(Comparison, Threshold, peak, step) : 0;
}
