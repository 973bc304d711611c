using System.Globalization;
using System.Net.Mail;
using System.Text;
using Risk.Grains.Channels;

namespace Risk.Silo.Notifications.Email;

/// <summary>A message as internet mail (RFC 5322, MIME), lines parted by CR LF; the same each time.</summary>
internal static class MailText
{
    // Longer lines, or other characters, would not pass every mail server unchanged.
    private const int MaxPlainLine = 900;

    public static string Of(OutgoingMessage message, MailAddress from, MailAddress to)
    {
        var body = message.Text.ReplaceLineEndings("\r\n");
        var isPlain = Ascii.IsValid(body) && body.Split("\r\n").All(line => line.Length <= MaxPlainLine);
        string[] headers =
        [
            $"From: {MailHeader.Mailbox(from)}",
            $"To: {MailHeader.Mailbox(to)}",
            $"Subject: {MailHeader.Text(message.Subject)}",
            $"Date: {Date(message.Payload.At)}",
            $"Message-ID: {Id(message.Id, from)}",
            // Mail programs show all messages of one alert together.
            $"References: {Id(message.ThreadId, from)}",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            $"Content-Transfer-Encoding: {(isPlain ? "7bit" : "quoted-printable")}",
        ];
        return $"{string.Join("\r\n", headers)}\r\n\r\n{(isPlain ? body : QuotedPrintable.Encode(body))}\r\n";
    }

    private static string Id(string id, MailAddress from) => $"<{Uri.EscapeDataString(id)}@{from.Host}>";

    private static string Date(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
