using Risk.Alerts;
using Risk.Contracts;

namespace Risk.Grains.Common;

/// <summary>From what the rules note to what the records keep.</summary>
internal static class TimelineMapping
{
    public static TimelineEntry ToEntry(this TimelineNote note, string alertId) =>
        new(note.Id, alertId, note.At, note.Kind, note.Text, note.User, note.Value);

    /// <summary>Without what would let a reader post to a webhook.</summary>
    public static TimelineEntry WithoutSecrets(this TimelineEntry entry) =>
        entry with { Text = Addresses.Shown(entry.Text) };
}
