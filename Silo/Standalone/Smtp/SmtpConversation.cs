using Risk.Silo.Settings;

namespace Risk.Silo.Standalone.Smtp;

/// <summary>One message told over an open connection (RFC 5321), step by step.</summary>
/// <param name="onGiven">Called before the whole message is given: then a lost answer is an unknown outcome.</param>
internal sealed class SmtpConversation(SmtpConnection connection, SmtpSettings settings, Action onGiven)
{
    /// <summary>Whether the server has answered to this message: the connection was alive when it began.</summary>
    public bool IsHeard { get; private set; }

    /// <returns>The server's words on taking it.</returns>
    /// <exception cref="SmtpRefusedException">The server said no.</exception>
    /// <exception cref="IOException">The server went away.</exception>
    public async Task<string> SendAsync(string recipient, string mail, CancellationToken cancellation)
    {
        await OfMessage(connection.CommandAsync($"MAIL FROM:<{settings.From.Address}>", cancellation));
        await OfMessage(connection.CommandAsync($"RCPT TO:<{recipient}>", cancellation));
        await OfMessage(connection.CommandAsync("DATA", cancellation));
        await connection.WriteAsync(Stuffed(mail), cancellation);
        onGiven();
        await connection.WriteAsync(".\r\n", cancellation);
        return (await OfMessage(connection.ReadReplyAsync(cancellation))).ToString();
    }

    /// <summary>A refusal of the message: 5xx is final; 421 is of the connection, and never final.</summary>
    private async Task<SmtpReply> OfMessage(Task<SmtpReply> answer)
    {
        var reply = await answer;
        IsHeard |= reply.Code != SmtpReply.Closing;
        return reply.IsPositive ? reply : throw new SmtpRefusedException(reply.ToString(), reply.IsPermanent);
    }

    /// <summary>A line that starts with a dot gets another, so that it does not end the data.</summary>
    private static string Stuffed(string mail) =>
        (mail.StartsWith('.') ? "." : "") + mail.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
}
