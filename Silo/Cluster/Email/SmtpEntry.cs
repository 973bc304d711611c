using System.Net.Security;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Settings;

namespace Risk.Silo.Cluster.Email;

/// <summary>Opens connections to the mail server: in TLS and signed in as the settings say.</summary>
internal sealed class SmtpEntry(SmtpSettings settings, RemoteCertificateValidationCallback? trust)
{
    private const int TlsFromTheStart = 465;

    private SecureSocketOptions Tls =>
        !settings.UseTls ? SecureSocketOptions.None
        : settings.Port == TlsFromTheStart ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    /// <exception cref="Exception">What MailKit throws; the transcript says how far it came.</exception>
    public async Task<SmtpConnection> OpenAsync(SmtpTranscript transcript, CancellationToken cancellation)
    {
        SmtpClient client = new(transcript) { CheckCertificateRevocation = false };
        if (trust is not null)
            client.ServerCertificateValidationCallback = trust;
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, Tls, cancellation);
            if (settings.Username is not null)
                await client.AuthenticateAsync(Proof(client), cancellation);
        }
        catch
        {
            client.Dispose();
            throw;
        }

        // One way to end a message, so that the transcript knows it.
        client.Capabilities &= ~(SmtpCapabilities.Chunking | SmtpCapabilities.Pipelining);
        return new(client, transcript);
    }

    private SaslMechanism Proof(SmtpClient client) =>
        SmtpAuths.Choose(settings.Auth, client.AuthenticationMechanisms) switch
        {
            SmtpAuth.Plain => new SaslMechanismPlain(Encoding.UTF8, settings.Username!, settings.Password!),
            SmtpAuth.Login => new SaslMechanismLogin(Encoding.UTF8, settings.Username!, settings.Password!),
            SmtpAuth.XOAuth2 => new SaslMechanismOAuth2(settings.Username!, settings.Password!),
            _ => throw new AuthenticationException(SmtpAuths.NotOffered(settings.Auth)),
        };
}
