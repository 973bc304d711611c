using System.Net.Mail;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Settings;
using Risk.Silo.Standalone.Smtp;

namespace Risk.Silo.Notifications.Smtp;

/// <summary>Sends mail to a mail server. Each edition has a class of this name.</summary>
/// <remarks>
/// Not by System.Net.Mail.SmtpClient: it reports a connection that was lost before and after the message was given by
/// one and the same exception, so that "not sent" and "perhaps sent" cannot be told apart.
/// </remarks>
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
        SmtpConversation conversation = new(settings, trust);
        try
        {
            var mail = MailText.Of(message, settings.From, to);
            return new(DeliveryResult.Sent, await InTurnAsync(conversation, to.Address, mail, limit.Token));
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return ToOutcome(error, conversation.IsGiven);
        }
    }

    public void Dispose() => conversations.Dispose();

    private async Task<string> InTurnAsync(
        SmtpConversation conversation, string recipient, string mail, CancellationToken cancellation)
    {
        await conversations.WaitAsync(cancellation);
        try
        {
            return await conversation.SendAsync(recipient, mail, cancellation);
        }
        finally
        {
            conversations.Release();
        }
    }

    private DeliveryOutcome ToOutcome(Exception error, bool isGiven) => error switch
    {
        SmtpRefusedException refused =>
            new(refused.IsPermanent ? DeliveryResult.Permanent : DeliveryResult.Temporary, refused.Message),
        OperationCanceledException => Lost(isGiven, $"no answer within {settings.Timeout.TotalSeconds:0.#} s"),
        IOException or SocketException or AuthenticationException => Lost(isGiven, error.Message),
        _ => new(DeliveryResult.Permanent, $"The message cannot be sent: {error.Message}"),
    };

    private DeliveryOutcome Lost(bool isGiven, string reason) => isGiven
        ? new(DeliveryResult.Unknown, $"{settings.Host} was given the message, but did not confirm it: {reason}")
        : new(DeliveryResult.Temporary, $"{settings.Host}:{settings.Port} could not be told: {reason}");
}
