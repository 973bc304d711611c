using System.Net.Mail;
using System.Text;

namespace Risk.Silo.Notifications.Email;

/// <summary>Values of mail headers, without line ends of their own; encoded words beyond ASCII (RFC 2047).</summary>
internal static class MailHeader
{
    // An encoded word is at most 75 characters, base64 takes 4 for 3 bytes, and a character up to 4 bytes.
    private const int MaxWordBytes = 42;

    public static string Text(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return Ascii.IsValid(line) && line.Length <= 200 ? line : string.Join("\r\n ", Words(line));
    }

    public static string Mailbox(MailAddress address) => address.DisplayName.Length == 0
        ? address.Address
        : $"{Phrase(address.DisplayName)} <{address.Address}>";

    private static string Phrase(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || " .-_".Contains(c))
        ? $"\"{name}\""
        : string.Join("\r\n ", Words(name));

    private static IEnumerable<string> Words(string text)
    {
        List<byte> word = [];
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > MaxWordBytes)
            {
                yield return Word(word);
                word.Clear();
            }

            word.AddRange(bytes);
        }

        yield return Word(word);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
