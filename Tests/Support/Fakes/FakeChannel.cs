using System.Collections.Concurrent;
using Risk.Contracts;
using Risk.Grains.Channels;

namespace Risk.Tests.Support.Fakes;

/// <summary>A channel that keeps what it is given and answers as it is told to.</summary>
public sealed class FakeChannel(Channel channel) : INotificationChannel
{
    private readonly ConcurrentQueue<OutgoingMessage> messages = new();

    public Channel Channel => channel;

    /// <summary>What the provider says to a message.</summary>
    public Func<OutgoingMessage, DeliveryOutcome> Answer { get; set; } =
        _ => new DeliveryOutcome(DeliveryResult.Sent, "250 ok");

    /// <summary>It answers no sooner than this ends, and does not hear of a limit.</summary>
    public Task Silence { get; set; } = Task.CompletedTask;

    /// <summary>Every try, in order.</summary>
    public IReadOnlyList<OutgoingMessage> Messages => [.. messages];

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        messages.Enqueue(message);
        await Silence;
        return Answer(message);
    }
}
