using System.Security.Cryptography;
using System.Text;
using Risk.Grains.Channels;

namespace Risk.Silo.Notifications.Email;

/// <summary>What a mail says: the text; with a page, that too, and its picture inside (RFC 2046, 2387).</summary>
internal static class MailBody
{
    public static MailPart Of(OutgoingMessage message)
    {
        var text = MailPart.Text("plain", message.Text);
        if (message.Html is not { } html)
            return text;
        var page = MailPart.Text("html", html);
        return MailPart.Several("alternative", Boundary(message, "a"), text, message.Picture is { } picture
            ? MailPart.Several(
                "related; type=\"text/html\"",
                Boundary(message, "r"),
                page,
                MailPart.Png("trend.png", OutgoingMessage.PictureId(message.Id), picture))
            : page);
    }

    // The same in every try, and nothing that an encoded part can contain.
    private static string Boundary(OutgoingMessage message, string which) =>
        $"{MailPart.Edge}{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(message.Id)))[..24]}{which}";
}
