using System.Globalization;

namespace Risk.Tests.Support.Engine;

/// <summary>Reminders that outlive the silos of a test.</summary>
public sealed class ReminderRows
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GrainId, string), ReminderEntry> rows = [];
    private long version;

    public IReadOnlyList<ReminderEntry> All
    {
        get
        {
            lock (gate)
                return [.. rows.Values];
        }
    }

    /// <returns>The new ETag.</returns>
    public string Upsert(ReminderEntry entry)
    {
        lock (gate)
        {
            var etag = (++version).ToString(CultureInfo.InvariantCulture);
            rows[(entry.GrainId, entry.ReminderName)] = new()
            {
                GrainId = entry.GrainId,
                ReminderName = entry.ReminderName,
                StartAt = entry.StartAt,
                Period = entry.Period,
                ETag = etag,
            };
            return etag;
        }
    }

    public bool Remove(GrainId grain, string name, string etag)
    {
        lock (gate)
            return rows.TryGetValue((grain, name), out var row) && row.ETag == etag && rows.Remove((grain, name));
    }
}
