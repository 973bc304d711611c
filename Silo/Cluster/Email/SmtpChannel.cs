using System.Net.Mail;
using System.Net.Security;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Cluster.Email;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Settings;

namespace Risk.Silo.Notifications.Smtp;

/// <summary>Sends mail to a mail server, by MailKit. Each edition has a class of this name.</summary>
public sealed class SmtpChannel(SmtpSettings settings, RemoteCertificateValidationCallback? trust = null)
    : INotificationChannel, IDisposable
{
    private const int MaxConversations = 32;

    private readonly SemaphoreSlim conversations = new(MaxConversations);

    public Channel Channel => Channel.Email;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(message.Recipient, out var to) || !System.Text.Ascii.IsValid(to.Address))
            return new(DeliveryResult.Permanent, $"'{message.Recipient}' is not an email address in ASCII.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        using SmtpTranscript transcript = new();
        try
        {
            var mail = MailText.Of(message, settings.From, to);
            await InTurnAsync(new SmtpConversation(settings, trust, transcript), to.Address, mail, limit.Token);
            return new(DeliveryResult.Sent, transcript.Taken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return SmtpOutcome.Of(error, transcript, settings);
        }
    }

    public void Dispose() => conversations.Dispose();

    private async Task InTurnAsync(
        SmtpConversation conversation, string recipient, string mail, CancellationToken cancellation)
    {
        await conversations.WaitAsync(cancellation);
        try
        {
            await conversation.SendAsync(recipient, mail, cancellation);
        }
        finally
        {
            conversations.Release();
        }
    }
}
