using System.Net.Security;
using System.Text;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Settings;

namespace Risk.Silo.Standalone.Smtp;

/// <summary>Opens connections to the mail server (RFC 5321): in TLS and signed in as the settings say.</summary>
internal sealed class SmtpEntry(SmtpSettings settings, RemoteCertificateValidationCallback? trust)
{
    private const int TlsFromTheStart = 465;

    private readonly SslClientAuthenticationOptions tls = new()
    {
        TargetHost = settings.Host,
        RemoteCertificateValidationCallback = trust,
    };

    /// <exception cref="SmtpRefusedException">The server said no.</exception>
    /// <exception cref="IOException">The server went away.</exception>
    public async Task<SmtpConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = await SmtpConnection.OpenAsync(settings.Host!, settings.Port, cancellation);
        try
        {
            await GreetAsync(connection, cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task GreetAsync(SmtpConnection connection, CancellationToken cancellation)
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

    /// <summary>A refusal of the session is not one of the message: it can go once the setup is right.</summary>
    private static async Task<SmtpReply> OfSession(Task<SmtpReply> answer)
    {
        var reply = await answer;
        return reply.IsPositive ? reply : throw new SmtpRefusedException(reply.ToString(), isPermanent: false);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
