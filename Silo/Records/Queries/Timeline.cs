using Risk.Contracts;

namespace Risk.Silo.Records.Queries;

/// <summary>The order of a timeline.</summary>
internal static class Timeline
{
    // What happens at one instant, in the order of cause and effect.
    private static readonly string[] Causes =
    [
        "triggered", "worsened", "reclassified", "acknowledged", "unacknowledged", "snoozed", "unsnoozed", "comment",
        "resolved",
        "escalation_started", "policy_switched", "resumed", "held", "step", "skipped", "paused", "cancelled",
        "completed",
        "notification_suppressed", "notification_queued", "notification_failed", "notification_sent",
        "notification_dead", "notification_fallback",
    ];

    /// <summary>Oldest first.</summary>
    public static ImmutableArray<TimelineEntry> Ordered(IEnumerable<TimelineEntry> entries) =>
    [
        .. entries.OrderBy(entry => entry.At)
            .ThenBy(entry => Rank(entry.Kind))
            .ThenBy(entry => entry.Id.Length)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal),
    ];

    private static int Rank(string kind) => Array.IndexOf(Causes, kind) is >= 0 and var rank ? rank : Causes.Length;
}
