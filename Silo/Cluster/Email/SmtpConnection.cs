using System.Text;
using MailKit.Net.Smtp;
using MimeKit;
using Risk.Silo.Notifications.Email.Connections;
using Risk.Silo.Settings;

namespace Risk.Silo.Cluster.Email;

/// <summary>A connection to the mail server that tells one message after the other.</summary>
internal sealed class SmtpConnection(SmtpClient client, SmtpTranscript transcript) : IMailConnection, IDisposable
{
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);

    public SmtpTranscript Transcript => transcript;

    /// <exception cref="Exception">What MailKit throws; the transcript says how far it came.</exception>
    public async Task SendAsync(
        SmtpSettings settings, string recipient, string mail, CancellationToken cancellation)
    {
        using MemoryStream text = new(Encoding.UTF8.GetBytes(mail));
        using MimeMessage message = await MimeMessage.LoadAsync(text, cancellation);
        transcript.BeginMessage();
        await client.SendAsync(
            message, new(null, settings.From.Address), [new(null, recipient)], cancellation);
    }

    public async Task LeaveAsync()
    {
        using CancellationTokenSource limit = new(GoodbyeLimit);
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException
            or MailKit.ProtocolException or ObjectDisposedException)
        {
            // The server went first.
        }

        Dispose();
    }

    public void Dispose() => client.Dispose();
}
