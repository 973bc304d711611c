using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Tables <c>contacts</c> and <c>on_call_schedules</c>.</summary>
internal static class PeopleRows
{
    public static Statement Save(Contact contact, DateTimeOffset updatedAt) => Upsert.Into(
        "contacts",
        [("id", contact.Id)],
        ("name", contact.Name),
        ("channels", RecordJson.Of(contact.Channels.Select(Way.From))),
        ("roles", RecordJson.Of(contact.Roles)),
        ("time_zone", contact.TimeZone),
        ("preferred_channel", contact.PreferredChannel is { } channel ? Names.Of(channel) : null),
        ("fallback_order", RecordJson.Of(contact.FallbackOrder)),
        ("quiet_hours", RecordJson.Of(contact.QuietHours)),
        ("language", contact.Language),
        ("updated_at", updatedAt),
        ("deleted_at", null),
        ("changed_by", Actor.Current));

    public static Statement Save(OnCallSchedule schedule, DateTimeOffset updatedAt) => Upsert.Into(
        "on_call_schedules",
        [("id", schedule.Id)],
        ("name", schedule.Name),
        ("time_zone", schedule.TimeZone),
        ("layers", RecordJson.Of(schedule.Layers)),
        ("overrides", RecordJson.Of(schedule.Overrides)),
        ("updated_at", updatedAt),
        ("deleted_at", null),
        ("changed_by", Actor.Current));

    public static Statement RemoveContact(string id, DateTimeOffset now) => Remove("contacts", id, now);

    public static Statement RemoveSchedule(string id, DateTimeOffset now) => Remove("on_call_schedules", id, now);

    private static Statement Remove(string table, string id, DateTimeOffset now) => new(
        $"update {table} set deleted_at = $2, changed_by = $3 where id = $1 and deleted_at is null",
        id, now, Actor.Current);

    /// <summary>A channel as the column holds it, in the shape of the wire.</summary>
    private sealed record Way(Channel Channel, string Address, DateTimeOffset? VerifiedAt)
    {
        public static Way From(ContactChannel channel) =>
            new(channel.Channel, Addresses.Shown(channel.Address), channel.VerifiedAt);
    }
}
