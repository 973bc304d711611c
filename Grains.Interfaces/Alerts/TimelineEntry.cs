namespace Risk.Contracts;

/// <summary>One thing that happened to an alert.</summary>
/// <param name="Id">Deterministic: written twice it is one entry.</param>
/// <param name="Kind">
/// triggered, worsened, acknowledged, unacknowledged, snoozed, comment, resolved; escalation_started, step, skipped,
/// held, policy_switched, paused, resumed, handed_over, cancelled, completed; notification_queued, notification_held,
/// notification_bundled, notification_sent, notification_failed, notification_dead, notification_suppressed.
/// </param>
/// <param name="Text">What and why, in words.</param>
/// <param name="User">Who did it; null for the service.</param>
[GenerateSerializer, Immutable, Alias("risk.timeline-entry")]
public sealed record TimelineEntry(
    [property: Id(0)] string Id,
    [property: Id(1)] string AlertId,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Kind,
    [property: Id(4)] string Text,
    [property: Id(5)] string? User,
    [property: Id(6)] double? Value);
