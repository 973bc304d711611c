using System.Globalization;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Notifications;
using NotificationKind = Risk.Contracts.NotificationKind;

namespace Risk.Grains.People;

/// <summary>What the outbox is given to bring a code: a message of no alert.</summary>
internal static class VerificationNotices
{
    /// <summary>Each code has a message of its own.</summary>
    /// <param name="number">Of the code, from 1.</param>
    public static string Id(string contactId, Contracts.Channel channel, string address, int number) =>
        NotificationIds.For(
            Subject(contactId), Risk.Notifications.NotificationKind.Verification,
            number.ToString(CultureInfo.InvariantCulture), channel.To<Risk.Notifications.Channel>(), address);

    public static NotificationRequest Request(
        Contact contact, Contracts.Channel channel, string address, DateTimeOffset at) => new(
            new AlertNotice(Nothing(contact, at), contact.Name),
            NotificationKind.Verification,
            channel,
            address,
            Step: null,
            Level: null,
            NextStepAt: null,
            SuppressedBecause: null,
            at)
        {
            Language = contact.Language,
        };

    // In place of the alert's id, in the log and as the thread of mails.
    private static string Subject(string contactId) => $"_verification.{contactId}";

    private static AlertView Nothing(Contact contact, DateTimeOffset at) => new(
        Subject(contact.Id), Ids.System, Subject(contact.Id), "verification", Comparison.GreaterThan,
        AlertStatus.Resolved, Severity.Low, null, 0, null, null, at, null, null, at, null, null, null, null);
}
