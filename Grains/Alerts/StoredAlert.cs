using Risk.Contracts;

namespace Risk.Grains.Alerts;

/// <summary>What changes in an alert, as stored; see <see cref="Risk.Alerts.Alert"/>.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.alert-progress")]
public sealed record StoredAlert
{
    [Id(0)] public AlertStatus Status { get; init; }

    [Id(1)] public double? CurrentValue { get; init; }

    [Id(2)] public double? PeakValue { get; init; }

    [Id(3)] public DateTimeOffset? AcknowledgedAt { get; init; }

    [Id(4)] public string? AcknowledgedBy { get; init; }

    [Id(5)] public DateTimeOffset? AckExpiresAt { get; init; }

    [Id(6)] public DateTimeOffset? SnoozedUntil { get; init; }

    [Id(7)] public DateTimeOffset? ResolvedAt { get; init; }

    [Id(8)] public ResolutionKind? Resolution { get; init; }

    [Id(9)] public string? ResolvedBy { get; init; }

    [Id(10)] public int Revision { get; init; }
}
