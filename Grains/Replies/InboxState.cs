namespace Risk.Grains.Replies;

/// <summary>What an <see cref="InboxGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.inbox")]
public sealed record InboxState
{
    /// <summary>The messages that came in lately, oldest first.</summary>
    [Id(0)] public ImmutableArray<StoredReply> Seen { get; set; } = [];
}

/// <summary>A message that came in.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.inbox-reply")]
public sealed record StoredReply(
    [property: Id(0)] string Id, [property: Id(1)] DateTimeOffset At, [property: Id(2)] bool IsDone);
