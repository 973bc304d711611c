using System.Text;

namespace Risk.Silo.Notifications.Email;

/// <summary>The quoted-printable encoding of text (RFC 2045, 6.7): readable where it is ASCII.</summary>
internal static class QuotedPrintable
{
    private const int MaxLine = 76;

    /// <param name="text">Lines parted by CR LF.</param>
    public static string Encode(string text) => string.Join("\r\n", text.Split("\r\n").Select(EncodeLine));

    private static string EncodeLine(string line)
    {
        StringBuilder encoded = new();
        var length = 0;
        var bytes = Encoding.UTF8.GetBytes(line);
        for (var i = 0; i < bytes.Length; i++)
        {
            var symbol = Symbol(bytes[i], isLast: i == bytes.Length - 1);
            // One place is kept for the "=" of a soft line break.
            if (length + symbol.Length >= MaxLine)
            {
                encoded.Append("=\r\n");
                length = 0;
            }

            encoded.Append(symbol);
            length += symbol.Length;
        }

        return encoded.ToString();
    }

    // A space at the end of a line may be lost on the way.
    private static string Symbol(byte value, bool isLast) =>
        value is > 32 and < 127 and not (byte)'=' || (value == 32 && !isLast) ? $"{(char)value}" : $"={value:X2}";
}
