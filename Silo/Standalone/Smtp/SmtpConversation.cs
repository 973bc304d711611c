using System.Net.Security;
using System.Text;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Settings;

namespace Risk.Silo.Standalone.Smtp;

/// <summary>One message told to one server (RFC 5321), step by step.</summary>
internal sealed class SmtpConversation(SmtpSettings settings, RemoteCertificateValidationCallback? trust)
{
    private const int TlsFromTheStart = 465;

    private readonly SslClientAuthenticationOptions tls = new()
    {
        TargetHost = settings.Host,
        RemoteCertificateValidationCallback = trust,
    };

    /// <summary>Whether the whole message was given: from here on a lost answer leaves the outcome unknown.</summary>
    public bool IsGiven { get; private set; }

    /// <returns>The server's words on taking it.</returns>
    /// <exception cref="SmtpRefusedException">The server said no.</exception>
    /// <exception cref="IOException">The server went away.</exception>
    public async Task<string> SendAsync(string recipient, string mail, CancellationToken cancellation)
    {
        await using var connection = await SmtpConnection.OpenAsync(settings.Host!, settings.Port, cancellation);
        await OpenSessionAsync(connection, cancellation);
        await OfMessage(connection.CommandAsync($"MAIL FROM:<{settings.From.Address}>", cancellation));
        await OfMessage(connection.CommandAsync($"RCPT TO:<{recipient}>", cancellation));
        await OfMessage(connection.CommandAsync("DATA", cancellation));
        await connection.WriteAsync(Stuffed(mail), cancellation);
        IsGiven = true;
        await connection.WriteAsync(".\r\n", cancellation);
        var taken = await OfMessage(connection.ReadReplyAsync(cancellation));
        await SayGoodbyeAsync(connection, cancellation);
        return taken.ToString();
    }

    private async Task OpenSessionAsync(SmtpConnection connection, CancellationToken cancellation)
    {
        var startsInTls = settings.UseTls && settings.Port == TlsFromTheStart;
        if (startsInTls)
            await connection.StartTlsAsync(tls, cancellation);
        await OfSession(connection.ReadReplyAsync(cancellation));
        var offers = await HelloAsync(connection, cancellation);
        if (settings.UseTls && !startsInTls)
            offers = await UpgradeAsync(connection, offers, cancellation);
        if (settings.Username is not null)
            await SignInAsync(connection, offers, cancellation);
    }

    private static async Task<IReadOnlyList<string>> HelloAsync(
        SmtpConnection connection, CancellationToken cancellation) =>
        (await OfSession(connection.CommandAsync($"EHLO {connection.LocalName}", cancellation))).Lines;

    private async Task<IReadOnlyList<string>> UpgradeAsync(
        SmtpConnection connection, IReadOnlyList<string> offers, CancellationToken cancellation)
    {
        if (!offers.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
            throw new SmtpRefusedException("The server offers no STARTTLS, and SMTP_USE_TLS is true.", false);
        await OfSession(connection.CommandAsync("STARTTLS", cancellation));
        await connection.StartTlsAsync(tls, cancellation);
        return await HelloAsync(connection, cancellation);
    }

    private async Task SignInAsync(
        SmtpConnection connection, IReadOnlyList<string> offers, CancellationToken cancellation)
    {
        var methods = offers.FirstOrDefault(line => line.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase)) ?? "";
        string[] commands = SmtpAuths.Choose(settings.Auth, methods.Split(' ')) switch
        {
            SmtpAuth.Plain => [$"AUTH PLAIN {Base64($"\0{settings.Username}\0{settings.Password}")}"],
            SmtpAuth.Login => ["AUTH LOGIN", Base64(settings.Username!), Base64(settings.Password!)],
            SmtpAuth.XOAuth2 => [$"AUTH XOAUTH2 {Base64(OAuthProof())}"],
            _ => throw new SmtpRefusedException(SmtpAuths.NotOffered(settings.Auth), false),
        };
        foreach (var command in commands)
            await OfSession(connection.CommandAsync(command, cancellation));
    }

    private string OAuthProof() => $"user={settings.Username}\u0001auth=Bearer {settings.Password}\u0001\u0001";

    // The message is taken: whatever happens to the goodbye changes nothing.
    private static async Task SayGoodbyeAsync(SmtpConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.WriteAsync("QUIT\r\n", cancellation);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            return;
        }
    }

    /// <summary>A refusal of the message: 5xx is final.</summary>
    private static async Task<SmtpReply> OfMessage(Task<SmtpReply> answer)
    {
        var reply = await answer;
        return reply.IsPositive ? reply : throw new SmtpRefusedException(reply.ToString(), reply.IsPermanent);
    }

    /// <summary>A refusal of the session is not one of the message: it can go once the setup is right.</summary>
    private static async Task<SmtpReply> OfSession(Task<SmtpReply> answer)
    {
        var reply = await answer;
        return reply.IsPositive ? reply : throw new SmtpRefusedException(reply.ToString(), isPermanent: false);
    }

    /// <summary>A line that starts with a dot gets another, so that it does not end the data.</summary>
    private static string Stuffed(string mail) =>
        (mail.StartsWith('.') ? "." : "") + mail.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
