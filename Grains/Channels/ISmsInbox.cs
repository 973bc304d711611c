namespace Risk.Grains.Channels;

/// <summary>What the provider of text messages knows of those that came in.</summary>
public interface ISmsInbox
{
    /// <returns>When it got the message; null when it has none of that id from that number.</returns>
    /// <exception cref="IOException">It does not say.</exception>
    Task<DateTimeOffset?> ReceivedAtAsync(string messageId, string number, CancellationToken cancellationToken);
}

/// <summary>There is no provider that takes messages.</summary>
public sealed class NoSmsInbox : ISmsInbox
{
    public Task<DateTimeOffset?> ReceivedAtAsync(
        string messageId, string number, CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);
}
