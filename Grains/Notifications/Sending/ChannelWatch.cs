using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Sending;

/// <summary>
/// Raises a system alert, <c>_system.channel_email</c> and the like, while a channel takes nothing. Thread-safe, and
/// waited for by nobody: the alert is itself told by messages.
/// </summary>
public sealed class ChannelWatch(IGrainFactory grains, TimeProvider clock, ILogger<ChannelWatch> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Contracts.Channel, ChannelHealth> healths = [];

    /// <summary>A try ended.</summary>
    public void Tried(Contracts.Channel channel, Channels.DeliveryOutcome outcome)
    {
        Risk.Notifications.DeliveryResult result = outcome.Result.To<Risk.Notifications.DeliveryResult>();
        ChannelVerdict verdict = Change(channel, (health, now) => ChannelRules.Tried(health, result, now));
        Follow(channel, verdict, outcome.Detail);
    }

    private void Follow(Contracts.Channel channel, ChannelVerdict verdict, string detail)
    {
        string word = Word(channel);
        if (verdict.Raise)
            _ = TryAsync(channel, alarm => alarm.Raise(new(
                Severity.High, $"{word} takes no message since {ChannelRules.Patience.TotalSeconds} s: {detail}", 1)));
        if (verdict.Clear)
            _ = TryAsync(channel, alarm => alarm.Clear());
        if (verdict.LookAt is { } at)
            _ = LookAsync(channel, at, detail);
    }

    private async Task LookAsync(Contracts.Channel channel, DateTimeOffset at, string detail)
    {
        await Task.Delay(at - clock.GetUtcNow(), clock);
        Follow(channel, Change(channel, ChannelRules.Look), detail);
    }

    private async Task TryAsync(Contracts.Channel channel, Func<IWatchGrain, Task> change)
    {
        try
        {
            await change(grains.GetGrain<IWatchGrain>($"channel_{Word(channel)}"));
        }
        catch (Exception failure)
        {
            NotificationLog.AlarmFailed(log, Word(channel), failure);
            Change(channel, (health, _) => new(health with { IsRaised = false, IsCalm = false }));
        }
    }

    private ChannelVerdict Change(
        Contracts.Channel channel, Func<ChannelHealth, DateTimeOffset, ChannelVerdict> rule)
    {
        lock (gate)
        {
            ChannelVerdict verdict = rule(healths.GetValueOrDefault(channel, ChannelHealth.New), clock.GetUtcNow());
            healths[channel] = verdict.Next;
            return verdict;
        }
    }

    private static string Word(Contracts.Channel channel) => channel.ToString().ToLowerInvariant();
}
