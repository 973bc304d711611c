using System.Diagnostics.Metrics;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

internal static class NotificationMeter
{
    private static readonly Meter Meter = new("Risk.Notifications");

    private static readonly Counter<long> Notifications = Meter.CreateCounter<long>(
        "risk.notifications", "{notification}", "How often notifications came into each status; dead: given up");

    private static readonly Histogram<double> Delays = Meter.CreateDuration(
        "risk.notification.delay", "From the outbox until the provider had taken it");

    private static readonly Histogram<double> Sends =
        Meter.CreateDuration("risk.notification.send.duration", "One try to hand a message to its provider");

    public static void Became(Delivery delivery)
    {
        KeyValuePair<string, object?> channel = Measuring.Label("channel", delivery.Channel);
        Notifications.Add(1, channel, Measuring.Label("status", delivery.Status));
        if (delivery is { Status: DeliveryStatus.Sent, SentAt: { } sentAt })
            Delays.Record((sentAt - delivery.CreatedAt).TotalSeconds, channel);
    }

    public static void Tried(Contracts.Channel channel, Channels.DeliveryResult result, TimeSpan took) => Sends.Record(
        took.TotalSeconds, Measuring.Label("channel", channel), Measuring.Label("outcome", result));
}
