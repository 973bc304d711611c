using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Records;

namespace Risk.Tests.Channels;

/// <summary>Messages to send.</summary>
internal static class Messages
{
    public static OutgoingMessage To(string recipient, Channel channel = Channel.Email) => new(
        "n-1", "A1", channel, recipient, "CRITICAL: VaR of the book", "VaR is -3.1 %.\nThe limit is -3 %.",
        new(
            new(Samples.Alert("A1"), "The book"), NotificationKind.Triggered, channel, recipient, 0, "immediate",
            Samples.Noon.AddMinutes(15), null, Samples.Noon));
}
