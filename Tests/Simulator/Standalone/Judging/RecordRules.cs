using Risk.Contracts;
using Risk.Tests.Simulator.Play;

namespace Risk.Tests.Simulator.Judging;

/// <summary>At the end the records say what the grains say, and the timeline explains it.</summary>
internal static class RecordRules
{
    public static IEnumerable<string> Judge(Ending ending)
    {
        if (Row(ending.Alert) != Row(ending.Recorded ?? ending.Alert))
            yield return $"the grain says {ending.Alert}, the records {ending.Recorded}";
        foreach ((NotificationView row, NotificationView grain) in ending.Notifications.Zip(ending.NotificationGrains))
        {
            if (row with { Attempts = [] } != grain with { Attempts = [] }
                || !row.Attempts.SequenceEqual(grain.Attempts))
                yield return $"the grain says {grain}, the records {row}";
            if (!ending.Timeline.Any(e => IsOf(row, e)))
                yield return $"the timeline does not say what became of {row}";
        }
        if (ending.Timeline.Count(e => e.Kind == "triggered") != 1)
            yield return "the timeline does not say once that it triggered";
        if (ending.Timeline.Count(e => e.Kind == "resolved") != (ending.Alert.Status == AlertStatus.Resolved ? 1 : 0))
            yield return "the timeline and the alert disagree on its end";
    }

    /// <summary>What its row holds: its escalation has a row of its own, its origin none.</summary>
    private static AlertView Row(AlertView alert) => alert with { Escalation = null, Origin = null };

    /// <summary>The last word on a notification.</summary>
    private static bool IsOf(NotificationView row, TimelineEntry entry) =>
        entry.Id.StartsWith(row.Id, StringComparison.Ordinal)
        && entry.Text.Contains(row.Recipient, StringComparison.Ordinal)
        && entry.Kind.Equals($"notification_{row.Status}", StringComparison.OrdinalIgnoreCase);
}
