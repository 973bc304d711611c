namespace Risk.Notifications;

/// <summary>Where a person is told when a message to another of their addresses is given up.</summary>
/// <param name="Id">Of the message that tells it there.</param>
/// <param name="OnlyIfCritical">Whether other alerts are not worth it.</param>
public sealed record Fallback(string Id, Channel Channel, string Recipient, bool OnlyIfCritical);

/// <summary>What follows when a message is given up.</summary>
public abstract record FallbackChoice
{
    /// <param name="To">Where the person is told instead.</param>
    /// <param name="Left">What is tried when that fails too.</param>
    public sealed record Tell(Fallback To, ImmutableArray<Fallback> Left) : FallbackChoice;

    /// <param name="By">The message that tells the person the same in the same step.</param>
    public sealed record ToldAlready(Fallback By) : FallbackChoice;

    /// <summary>Nothing is left: the person does not hear of it.</summary>
    public sealed record Exhausted : FallbackChoice;
}
