using System.Net.Mail;
using System.Net.Security;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Cluster.Email;
using Risk.Silo.Notifications.Email;
using Risk.Silo.Notifications.Email.Connections;
using Risk.Silo.Settings;

namespace Risk.Silo.Notifications.Smtp;

/// <summary>Sends mail to a mail server, by MailKit. Each edition has a class of this name.</summary>
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
        // Of the connection in use; before there is one, its own says how far opening it came.
        SmtpTranscript transcript = new();
        try
        {
            var mail = MailText.Of(message, settings.From, to);
            await conversations.WaitAsync(limit.Token);
            try
            {
                await TellAsync(to.Address, mail, used => transcript = used, limit.Token);
                return new(DeliveryResult.Sent, transcript.Taken);
            }
            finally
            {
                conversations.Release();
            }
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            return SmtpOutcome.Of(error, transcript, settings);
        }
    }

    public void Dispose()
    {
        pool.Dispose();
        conversations.Dispose();
    }

    /// <summary>A connection that died while it lay idle has told nothing: another one tells it.</summary>
    private async Task TellAsync(
        string recipient, string mail, Action<SmtpTranscript> onOpening, CancellationToken cancellation)
    {
        if (pool.Take() is { } pooled)
        {
            onOpening(pooled.Connection.Transcript);
            try
            {
                await TellOverAsync(pooled, recipient, mail, cancellation);
                return;
            }
            catch (Exception error) when (!pooled.Connection.Transcript.IsHeard)
            {
                pool.Clear();
                if (error is OperationCanceledException)
                    throw;
            }
        }

        SmtpTranscript fresh = new();
        onOpening(fresh);
        await TellOverAsync(pool.New(await entry.OpenAsync(fresh, cancellation)), recipient, mail, cancellation);
    }

    private async Task TellOverAsync(
        Pooled<SmtpConnection> pooled, string recipient, string mail, CancellationToken cancellation)
    {
        try
        {
            await pooled.Connection.SendAsync(settings, recipient, mail, cancellation);
            pool.Return(pooled);
        }
        catch
        {
            pooled.Connection.Dispose();
            throw;
        }
    }
}
