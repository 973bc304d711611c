using Risk.Contracts;

namespace Risk.Grains.Channels;

/// <summary>Sends messages of one channel.</summary>
public interface INotificationChannel
{
    Channel Channel { get; }

    /// <summary>Tries once. A failure is an outcome; only cancellation throws.</summary>
    Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
