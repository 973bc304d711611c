using System.Net.Mail;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Notifications.Email.Connections;
using Risk.Silo.Settings;
using Risk.Silo.Standalone.Smtp;

namespace Risk.Silo.Notifications.Smtp;

/// <summary>Sends mail to a mail server. Each edition has a class of this name.</summary>
/// <remarks>
/// Not by System.Net.Mail.SmtpClient: it reports a connection that was lost before and after the message was given by
/// one and the same exception, so that "not sent" and "perhaps sent" cannot be told apart.
/// </remarks>
public sealed class SmtpChannel : INotificationChannel, IDisposable
{
    private readonly SmtpSettings settings;
    private readonly SmtpEntry entry;
    private readonly ConnectionPool<SmtpConnection> pool;
    private readonly SemaphoreSlim conversations;

    public SmtpChannel(
        SmtpSettings settings, RemoteCertificateValidationCallback? trust = null, TimeProvider? clock = null)
    {
        this.settings = settings;
        entry = new(settings, trust);
        pool = new(clock ?? TimeProvider.System);
        conversations = new(settings.AtOnce);
    }

    public Channel Channel => Channel.Email;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(message.Recipient, out var to) || !System.Text.Ascii.IsValid(to.Address))
            return new(DeliveryResult.Permanent, $"'{message.Recipient}' is not an email address in ASCII.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        var isGiven = false;
        try
        {
            var mail = MailText.Of(message, settings.From, to);
            await conversations.WaitAsync(limit.Token);
            try
            {
                return new(DeliveryResult.Sent, await TellAsync(to.Address, mail, () => isGiven = true, limit.Token));
            }
            finally
            {
                conversations.Release();
            }
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return ToOutcome(error, isGiven);
        }
    }

    public void Dispose()
    {
        pool.Dispose();
        conversations.Dispose();
    }

    /// <summary>A connection that died while it lay idle has told nothing: another one tells it.</summary>
    private async Task<string> TellAsync(
        string recipient, string mail, Action onGiven, CancellationToken cancellation)
    {
        if (pool.Take() is { } pooled)
        {
            SmtpConversation conversation = new(pooled.Connection, settings, onGiven);
            try
            {
                return await TellOverAsync(pooled, conversation, recipient, mail, cancellation);
            }
            catch (Exception error) when (!conversation.IsHeard)
            {
                pool.Clear();
                if (error is OperationCanceledException)
                    throw;
            }
        }

        var fresh = pool.New(await entry.OpenAsync(cancellation));
        return await TellOverAsync(
            fresh, new(fresh.Connection, settings, onGiven), recipient, mail, cancellation);
    }

    private async Task<string> TellOverAsync(
        Pooled<SmtpConnection> pooled, SmtpConversation conversation, string recipient, string mail,
        CancellationToken cancellation)
    {
        try
        {
            var taken = await conversation.SendAsync(recipient, mail, cancellation);
            pool.Return(pooled);
            return taken;
        }
        catch
        {
            await pooled.Connection.DisposeAsync();
            throw;
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
