namespace Risk.Escalations;

/// <summary>One reason why nobody may be told of an alert now.</summary>
/// <param name="Why">For the timeline, e.g. "silenced by ann until …: maintenance".</param>
/// <param name="Until">When it ends by itself; null: when something else happens.</param>
public sealed record Hold(string Why, DateTimeOffset? Until);

/// <summary>All reasons why nobody may be told of an alert now. That it is over is always told.</summary>
public sealed record Holds(ImmutableArray<Hold> All)
{
    // Ends that nobody foresees are also told by a call; this is the net below it.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    public static Holds None { get; } = new([]);

    public bool IsNone => All.IsEmpty;

    /// <summary>In words.</summary>
    public string Why => string.Join("; ", All.Select(hold => hold.Why));

    /// <summary>When they may all have ended.</summary>
    public DateTimeOffset LookAgainAt(DateTimeOffset now) => All.Max(hold => hold.Until ?? now + LookAgain);

    public Holds With(Hold? more) => more is null ? this : new(All.Add(more));
}
