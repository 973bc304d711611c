namespace Risk.Notifications;

public enum DeliveryStatus
{
    /// <summary>In the outbox.</summary>
    Queued,

    /// <summary>Somebody is sending it.</summary>
    Claimed,

    /// <summary>The provider took it.</summary>
    Sent,

    /// <summary>The last try failed; there will be another.</summary>
    Failed,

    /// <summary>Given up; can be replayed.</summary>
    Dead,

    /// <summary>Never to be sent, with a reason.</summary>
    Suppressed,
}

/// <summary>Who is sending, since when.</summary>
/// <param name="Owner">One life of one process.</param>
public sealed record Claim(string Owner, DateTimeOffset At);

/// <summary>One try that ended, or of which nobody will ever know how it ended; or what the provider said later.
/// </summary>
public sealed record Attempt(DateTimeOffset At, DeliveryResult Result, string Detail);

/// <summary>How far a message has come.</summary>
public sealed record Delivery
{
    public required string Id { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>An address of the channel's kind as people may see it, or what could not be made one.</summary>
    public required string Recipient { get; init; }

    /// <summary>Of what it tells, in words; see <see cref="Occasions"/>. Empty: not known.</summary>
    public string Occasion { get; init; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public DeliveryStatus Status { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>Tries since it was last put into the outbox.</summary>
    public int Tries { get; init; }

    /// <summary>Not null exactly while claimed.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Null unless queued or failed.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Why it is suppressed, dead or to be tried again.</summary>
    public string? Reason { get; init; }

    /// <summary>Counts what has happened to it; names the notes.</summary>
    public int Revision { get; init; }
}
