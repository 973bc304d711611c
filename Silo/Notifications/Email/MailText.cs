using System.Globalization;
using System.Net.Mail;
using Risk.Contracts;
using Risk.Grains.Channels;

namespace Risk.Silo.Notifications.Email;

/// <summary>A message as internet mail (RFC 5322, MIME), lines parted by CR LF; the same each time.</summary>
internal static class MailText
{
    public static string Of(OutgoingMessage message, MailAddress from, MailAddress to)
    {
        string[] headers =
        [
            $"From: {MailHeader.Mailbox(from)}",
            $"To: {MailHeader.Mailbox(to)}",
            $"Subject: {MailHeader.Text(message.Subject)}",
            $"Date: {Date(message.Payload.At)}",
            $"Message-ID: {Id(message.Id, from)}",
            // Mail programs show all messages of one alert together; its own id stands for the one that began it.
            $"In-Reply-To: {Id(message.ThreadId, from)}",
            $"References: {Id(message.ThreadId, from)}",
            $"List-Id: Risk alerts <risk-alerts.{from.Host}>",
            // Nobody's answering machine is to answer.
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            .. IsUrgent(message) ? ["Importance: high"] : (string[])[],
            "MIME-Version: 1.0",
        ];
        return $"{string.Join("\r\n", headers)}\r\n{MailBody.Of(message)}\r\n";
    }

    private static bool IsUrgent(OutgoingMessage message) =>
        message.Payload.Kind != NotificationKind.Test
        && message.Payload.Notice.Alert is { Severity: Severity.Critical, Status: AlertStatus.Triggered };

    private static string Id(string id, MailAddress from) => $"<{Uri.EscapeDataString(id)}@{from.Host}>";

    private static string Date(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
