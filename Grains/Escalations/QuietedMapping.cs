using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;

namespace Risk.Grains.Escalations;

/// <summary>Who waits for the end of quiet hours, between the rules and the store.</summary>
internal static class QuietedMapping
{
    public static StoredQuieted ToStored(Quieted quieted) => new(
        quieted.Recipient, quieted.Channel.To<Channel>(), quieted.Person, quieted.Kind.To<NotificationKind>(),
        quieted.Occurrence, quieted.Step, quieted.Level, quieted.Until);

    public static Quieted ToDomain(StoredQuieted stored) => new(
        stored.Recipient, stored.Channel.To<Risk.Notifications.Channel>(), stored.Person,
        stored.Kind.To<Risk.Notifications.NotificationKind>(), stored.Occurrence, stored.Step, stored.Level,
        stored.Until);
}
