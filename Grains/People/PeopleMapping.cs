using Risk.Contracts;
using Risk.Grains.Common;
using Risk.People;

namespace Risk.Grains.People;

/// <summary>From the contracts' people and schedules to the rules', and back.</summary>
internal static class PeopleMapping
{
    public static AddressBook ToDomain(this PeopleBook book) =>
        AddressBook.Of(book.Contacts.Select(ToDomain), book.Schedules.Select(ToDomain));

    public static Risk.People.Contact ToDomain(this Contracts.Contact contact) => new(
        contact.Id,
        contact.Name,
        [.. contact.Channels.Select(c => new Risk.People.ContactChannel(ToDomain(c.Channel), c.Address, c.VerifiedAt))],
        contact.Roles,
        contact.TimeZone,
        contact.PreferredChannel is { } preferred ? ToDomain(preferred) : null)
    {
        FallbackOrder = [.. contact.FallbackOrder.Select(ToDomain)],
        Quiet = [.. contact.QuietHours.Select(ToDomain)],
        Language = contact.Language,
    };

    public static Schedule ToDomain(this OnCallSchedule schedule) => new(
        schedule.Id,
        schedule.Name,
        schedule.TimeZone,
        [.. schedule.Layers.Select(ToDomain)],
        [.. schedule.Overrides.Select(o => new Override(o.Member, o.From, o.To))]);

    public static OnCallShift ToContract(this Shift shift) =>
        new(shift.From, shift.To, shift.Duty?.Member, shift.Duty?.Words);

    private static Layer ToDomain(OnCallLayer layer) => new(
        layer.Name,
        layer.Members,
        layer.Rotation.To<Risk.People.RotationUnit>(),
        layer.TurnLength,
        layer.StartsOn,
        layer.HandOver,
        [.. layer.Restrictions.Select(r => new Restriction([.. r.Days.Select(d => d.To<DayOfWeek>())], r.From, r.To))]);

    private static Risk.People.QuietHours ToDomain(Contracts.QuietHours quiet) =>
        new(quiet.Severity.To<Risk.Thresholds.Severity>(), quiet.From, quiet.To);

    private static Risk.Notifications.Channel ToDomain(Channel channel) => channel.To<Risk.Notifications.Channel>();
}
