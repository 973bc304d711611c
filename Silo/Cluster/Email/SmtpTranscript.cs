using System.Text;
using MailKit;

namespace Risk.Silo.Cluster.Email;

/// <summary>What was said so far, as far as the outcome goes by it. Keeps no secrets.</summary>
/// <remarks>MailKit's exceptions do not always tell the server's words, nor what it had been given.</remarks>
internal sealed class SmtpTranscript : IProtocolLogger
{
    private const string EndOfMessage = "\r\n.\r\n";

    private readonly StringBuilder line = new();
    private readonly List<string> reply = [];
    private string said = "";
    private int replies;
    private int repliesBeforeTheEnd;
    private bool isClosing;

    /// <summary>The first refusal of the session or, once a message is told, of the message.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether the message itself is being told.</summary>
    public bool IsMessage { get; private set; }

    /// <summary>Whether the whole message was given: from here on a lost answer leaves the outcome unknown.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>The server's words on taking it.</summary>
    public string Taken { get; private set; } = "";

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>Whether the server has answered to this message: the connection was alive when it began.</summary>
    public bool IsHeard { get; private set; }

    public void BeginMessage() =>
        (IsMessage, IsGiven, IsHeard, isClosing, Refusal, Taken, said) = (true, false, false, false, null, "", "");

    public void LogConnect(Uri uri)
    {
    }

    public void LogClient(byte[] buffer, int offset, int count)
    {
        if (!IsMessage || IsGiven)
            return;
        said += Encoding.ASCII.GetString(buffer, offset, count);
        said = said[Math.Max(0, said.Length - EndOfMessage.Length)..];
        IsGiven = said == EndOfMessage;
        repliesBeforeTheEnd = replies;
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        foreach (var letter in Encoding.UTF8.GetString(buffer, offset, count))
        {
            if (letter == '\n')
                EndLine();
            else if (letter != '\r')
                line.Append(letter);
        }
    }

    public void Dispose()
    {
    }

    // "250-…" goes on, "250 …" ends.
    private void EndLine()
    {
        var text = line.ToString();
        line.Clear();
        var isLast = text.Length < 4 || text[3] != '-';
        reply.Add(reply.Count == 0 || text.Length < 4 ? text.Replace('-', ' ') : text[4..]);
        if (!isLast)
            return;
        EndReply(string.Join(' ', reply));
        reply.Clear();
    }

    private void EndReply(string words)
    {
        replies++;
        // After it MailKit takes the message back, and some servers answer to that before they go.
        isClosing |= !IsHeard && words.StartsWith("421", StringComparison.Ordinal);
        IsHeard |= !isClosing;
        if (words is ['4' or '5', ..])
            Refusal ??= words;
        else if (IsGiven && replies == repliesBeforeTheEnd + 1)
            Taken = words;
    }
}
