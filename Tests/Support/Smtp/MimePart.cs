using System.Text;

namespace Risk.Tests.Support;

/// <summary>A mail, or a part of one, as a mail program reads it.</summary>
/// <param name="Type">Without its parameters, e.g. <c>text/html</c>.</param>
/// <param name="Content">Decoded.</param>
/// <param name="Parts">Of a multipart; else none.</param>
public sealed record MimePart(
    IReadOnlyDictionary<string, string> Headers, string Type, byte[] Content, IReadOnlyList<MimePart> Parts)
{
    public string Text => Encoding.UTF8.GetString(Content).ReplaceLineEndings("\n");

    /// <summary>The first part of a type, wherever it is; null when there is none.</summary>
    public MimePart? Find(string type) =>
        Type == type ? this : Parts.Select(part => part.Find(type)).FirstOrDefault(found => found is not null);

    /// <param name="mail">Lines parted by LF or CR LF.</param>
    public static MimePart Read(string mail)
    {
        string[] halves = mail.ReplaceLineEndings("\n").Split("\n\n", 2);
        Dictionary<string, string> headers = halves[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        string type = headers.GetValueOrDefault("Content-Type", "text/plain");
        return new(
            headers,
            type.Split(';')[0],
            Decode(halves[1], headers.GetValueOrDefault("Content-Transfer-Encoding", "7bit")),
            type.Split("boundary=\"") is [_, var rest] ? Split(halves[1], rest.Split('"')[0]) : []);
    }

    private static List<MimePart> Split(string body, string boundary) =>
    [
        .. $"\n{body}".Split($"\n--{boundary}--")[0].Split($"\n--{boundary}\n").Skip(1).Select(Read),
    ];

    private static byte[] Decode(string content, string encoding) => encoding switch
    {
        "base64" => Convert.FromBase64String(content),
        "quoted-printable" => FromQuotedPrintable(content.Replace("=\n", "", StringComparison.Ordinal)),
        _ => Encoding.ASCII.GetBytes(content),
    };

    private static byte[] FromQuotedPrintable(string joined)
    {
        List<byte> bytes = [];
        for (int i = 0; i < joined.Length; i++)
        {
            bool isEscape = joined[i] == '=';
            bytes.Add(isEscape ? Convert.ToByte(joined.Substring(i + 1, 2), 16) : (byte)joined[i]);
            i += isEscape ? 2 : 0;
        }
        return [.. bytes];
    }
}
