namespace Risk.Api.Endpoints.Alerts;

/// <summary>One thing that happened to an alert.</summary>
/// <param name="Kind">
/// triggered, worsened, reclassified, acknowledged, unacknowledged, snoozed, comment, resolved; escalation_started,
/// step, skipped, held, policy_switched, paused, resumed, handed_over, cancelled, completed; notification_queued,
/// notification_held, notification_bundled, notification_sent, notification_failed, notification_dead,
/// notification_suppressed.
/// </param>
/// <param name="Text">What and why, in words.</param>
/// <param name="User">Who did it; null for the service.</param>
/// <param name="Value">The metric's value then.</param>
public sealed record TimelineEntryResponse(
    string Id, DateTimeOffset At, string Kind, string Text, string? User, double? Value)
{
    public static TimelineEntryResponse From(TimelineEntry entry) =>
        new(entry.Id, entry.At, entry.Kind, entry.Text, entry.User, entry.Value);
}
