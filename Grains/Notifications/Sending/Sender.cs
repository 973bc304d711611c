using System.Collections.Concurrent;
using Risk.Grains.Channels;
using Risk.Grains.Failpoints;
using Risk.Grains.People;
using Risk.Grains.Settings;

namespace Risk.Grains.Notifications.Sending;

/// <summary>Hands messages to the channels that they name, each for at most the send timeout.</summary>
public sealed class Sender(
    IEnumerable<INotificationChannel> channels,
    VerificationMessages codes,
    ChannelWatch watch,
    IFailpoints failpoints,
    GrainSettings settings,
    TimeProvider clock)
{
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Task<DeliveryOutcome>> running = new();

    /// <summary>Tries once. Whatever goes wrong is an outcome.</summary>
    /// <param name="place">Given back when the try has ended.</param>
    public Task<DeliveryOutcome> SendAsync(OutgoingMessage message, IDisposable place) =>
        running[message.Id] = TimedAsync(message, place);

    /// <summary>The try to send this message that nobody has heard the end of; null when there is none.</summary>
    public Task<DeliveryOutcome>? Running(string id) => running.GetValueOrDefault(id);

    /// <summary>Its outcome is stored.</summary>
    public void Forget(string id) => running.TryRemove(id, out _);

    private async Task<DeliveryOutcome> TimedAsync(OutgoingMessage message, IDisposable place)
    {
        using IDisposable held = place;
        await failpoints.HitAsync(FailpointNames.Claimed);
        long start = clock.GetTimestamp();
        DeliveryOutcome outcome = await TryAsync(message);
        NotificationMeter.Tried(message.Channel, outcome.Result, clock.GetElapsedTime(start));
        watch.Tried(message.Channel, outcome);
        await failpoints.HitAsync(FailpointNames.Sent);
        return outcome;
    }

    private async Task<DeliveryOutcome> TryAsync(OutgoingMessage message)
    {
        if (channels.FirstOrDefault(c => c.Channel == message.Channel) is not { } channel)
            return new(DeliveryResult.Permanent, NotConfigured(message.Channel));
        using CancellationTokenSource limit = new(settings.SendTimeout, clock);
        try
        {
            Task<DeliveryOutcome> answer = channel.SendAsync(await codes.FillAsync(message), limit.Token);
            await Task.WhenAny(answer, Task.Delay(Timeout.Infinite, limit.Token));
            // A channel that does not heed the limit is given up.
            return await answer.WaitAsync(LastWord, clock);
        }
        catch (Exception failure) when (failure is OperationCanceledException or TimeoutException)
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
