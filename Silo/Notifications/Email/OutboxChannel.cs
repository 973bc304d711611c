using System.Net.Mail;
using Risk.Contracts;
using Risk.Grains.Channels;

namespace Risk.Silo.Notifications.Email;

/// <summary>
/// Mail when no mail server is set: each message is a file in the outbox folder, named by its id, so that sending it
/// twice is one file.
/// </summary>
public sealed class OutboxChannel(string folder, MailAddress from) : INotificationChannel
{
    public Channel Channel => Channel.Email;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!MailAddress.TryCreate(message.Recipient, out var to))
            return new(DeliveryResult.Permanent, $"'{message.Recipient}' is not an email address.");
        var name = $"{Uri.EscapeDataString(message.Id)}.eml";
        try
        {
            await WriteAsync(Path.Combine(folder, name), MailText.Of(message, from, to), cancellationToken);
            return new(DeliveryResult.Sent, $"Written to outbox/{name}; no SMTP_HOST is set.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(DeliveryResult.Temporary, $"The outbox cannot be written: {error.Message}");
        }
    }

    // Renamed when complete: whoever reads the folder sees whole messages only.
    private static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        await File.WriteAllTextAsync(draft, text, cancellationToken);
        File.Move(draft, path, overwrite: true);
    }
}
