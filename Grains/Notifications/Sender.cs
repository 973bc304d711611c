using Risk.Grains.Channels;
using Risk.Grains.Settings;

namespace Risk.Grains.Notifications;

/// <summary>Hands a message to the channel that it names, for at most the send timeout.</summary>
public sealed class Sender(IEnumerable<INotificationChannel> channels, GrainSettings settings, TimeProvider clock)
{
    /// <summary>Tries once. Whatever goes wrong is an outcome.</summary>
    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message)
    {
        long start = clock.GetTimestamp();
        DeliveryOutcome outcome = await TryAsync(message);
        NotificationMeter.Tried(message.Channel, outcome.Result, clock.GetElapsedTime(start));
        return outcome;
    }

    private async Task<DeliveryOutcome> TryAsync(OutgoingMessage message)
    {
        if (channels.FirstOrDefault(c => c.Channel == message.Channel) is not { } channel)
            return new(DeliveryResult.Permanent, NotConfigured(message.Channel));
        using CancellationTokenSource limit = new(settings.SendTimeout, clock);
        try
        {
            return await channel.SendAsync(message, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new(DeliveryResult.Unknown, $"no answer within {settings.SendTimeout.TotalSeconds:0.#} s");
        }
        catch (Exception failure)
        {
            return new(DeliveryResult.Unknown, failure.Message);
        }
    }

    private static string NotConfigured(Contracts.Channel channel) =>
        $"no {channel.ToString().ToLowerInvariant()} provider is configured";
}
