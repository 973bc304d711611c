using System.Net.Security;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Settings;

namespace Risk.Silo.Cluster.Email;

/// <summary>One message told to one server.</summary>
internal sealed class SmtpConversation(
    SmtpSettings settings, RemoteCertificateValidationCallback? trust, SmtpTranscript transcript)
{
    private const int TlsFromTheStart = 465;

    private SecureSocketOptions Tls =>
        !settings.UseTls ? SecureSocketOptions.None
        : settings.Port == TlsFromTheStart ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    /// <exception cref="Exception">What MailKit throws; the transcript says how far it came.</exception>
    public async Task SendAsync(string recipient, string mail, CancellationToken cancellation)
    {
        using SmtpClient client = new(transcript) { CheckCertificateRevocation = false };
        if (trust is not null)
            client.ServerCertificateValidationCallback = trust;
        await client.ConnectAsync(settings.Host!, settings.Port, Tls, cancellation);
        if (settings.Username is not null)
            await client.AuthenticateAsync(Proof(client), cancellation);
        // One way to end a message, so that the transcript knows it.
        client.Capabilities &= ~SmtpCapabilities.Chunking;
        using MemoryStream text = new(Encoding.UTF8.GetBytes(mail));
        using MimeMessage message = await MimeMessage.LoadAsync(text, cancellation);
        transcript.BeginMessage();
        await client.SendAsync(
            message, new(null, settings.From.Address), [new(null, recipient)], cancellation);
        await SayGoodbyeAsync(client, cancellation);
    }

    private SaslMechanism Proof(SmtpClient client) =>
        SmtpAuths.Choose(settings.Auth, client.AuthenticationMechanisms) switch
        {
            SmtpAuth.Plain => new SaslMechanismPlain(Encoding.UTF8, settings.Username!, settings.Password!),
            SmtpAuth.Login => new SaslMechanismLogin(Encoding.UTF8, settings.Username!, settings.Password!),
            SmtpAuth.XOAuth2 => new SaslMechanismOAuth2(settings.Username!, settings.Password!),
            _ => throw new AuthenticationException(SmtpAuths.NotOffered(settings.Auth)),
        };

    // The message is taken: whatever happens to the goodbye changes nothing.
    private static async Task SayGoodbyeAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or MailKit.ProtocolException)
        {
            return;
        }
    }
}
