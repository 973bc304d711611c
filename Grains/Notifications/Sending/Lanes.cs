using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Settings;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Sending;

/// <summary>
/// Each channel sends so many messages at once in this process, and not all of them to one destination: neither a slow
/// provider nor a slow recipient holds up the others.
/// </summary>
public sealed class Lanes(GrainSettings settings)
{
    private readonly Lane email = new(settings.EmailsAtOnce);
    private readonly Lane sms = new(settings.SmsAtOnce);
    private readonly Lane webhook = new(settings.WebhooksAtOnce);

    /// <returns>A place, to be given back; null when there is none now.</returns>
    public IDisposable? TryEnter(Contracts.Channel channel, string recipient) =>
        Of(channel).TryEnter(Destination(channel, recipient));

    /// <summary>Waits for a place.</summary>
    public Task<IDisposable> EnterAsync(
        Contracts.Channel channel, string recipient, CancellationToken cancellation) =>
        Of(channel).EnterAsync(Destination(channel, recipient), cancellation);

    private Lane Of(Contracts.Channel channel) => channel switch
    {
        Contracts.Channel.Sms => sms,
        Contracts.Channel.Webhook => webhook,
        _ => email,
    };

    private static string Destination(Contracts.Channel channel, string recipient) =>
        LaneRules.Destination(channel.To<Risk.Notifications.Channel>(), recipient);
}
