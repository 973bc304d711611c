using System.Text;

namespace Risk.Silo.Notifications.Email;

/// <summary>A part of a mail: its headers, an empty line, its content. Lines are parted by CR LF.</summary>
internal sealed record MailPart(ImmutableArray<string> Headers, string Content)
{
    /// <summary>How a boundary begins; quoted-printable and base64 never contain it.</summary>
    public const string Edge = "=_";

    // Longer lines, or other characters, would not pass every mail server unchanged.
    private const int MaxPlainLine = 900;
    private const int MaxBase64Line = 76;

    /// <param name="subtype">plain or html.</param>
    public static MailPart Text(string subtype, string text)
    {
        var lines = text.ReplaceLineEndings("\r\n");
        var isPlain = Ascii.IsValid(lines) && !lines.Contains(Edge, StringComparison.Ordinal)
            && lines.Split("\r\n").All(line => line.Length <= MaxPlainLine);
        return new(
            [
                $"Content-Type: text/{subtype}; charset=utf-8",
                $"Content-Transfer-Encoding: {(isPlain ? "7bit" : "quoted-printable")}",
            ],
            isPlain ? lines : QuotedPrintable.Encode(lines));
    }

    /// <summary>A picture that another part shows.</summary>
    public static MailPart Png(string name, string contentId, ReadOnlyMemory<byte> picture) => new(
        [
            $"Content-Type: image/png; name=\"{name}\"",
            "Content-Transfer-Encoding: base64",
            $"Content-ID: <{contentId}>",
            $"Content-Disposition: inline; filename=\"{name}\"",
        ],
        string.Join("\r\n", Convert.ToBase64String(picture.Span).Chunk(MaxBase64Line).Select(s => new string(s))));

    /// <param name="kind">Of multipart, with its parameters.</param>
    public static MailPart Several(string kind, string boundary, params ReadOnlySpan<MailPart> parts)
    {
        StringBuilder content = new();
        foreach (var part in parts)
            content.Append($"--{boundary}\r\n{part}\r\n");
        return new([$"Content-Type: multipart/{kind}; boundary=\"{boundary}\""], $"{content}--{boundary}--");
    }

    public override string ToString() => $"{string.Join("\r\n", Headers)}\r\n\r\n{Content}";
}
