namespace Risk.Metrics;

/// <summary>How far a snapshot can be relied on; of several causes the last in this list is told.</summary>
public enum SnapshotStatus
{
    Ok,

    /// <summary>Values are of the last known prices, some of which are old.</summary>
    Stale,

    /// <summary>Fewer common closes than needed: scenario metrics are null.</summary>
    NoHistory,

    /// <summary>A symbol has no price at all: what depends on prices is null.</summary>
    Incomplete,
}

/// <summary>All metrics of a book at one moment.</summary>
public sealed record Snapshot(SnapshotStatus Status, RealisedFrom RealisedFrom, MetricSet Metrics)
{
    /// <summary>When the newest price was made, a close at the end of its day; null without a price.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>When the oldest tick arrived that another should have followed; null when none is awaited.</summary>
    public DateTimeOffset? OldestArrival { get; init; }

    /// <summary>When its drawdowns were; null when not known.</summary>
    public DrawdownDays? Drawdown { get; init; }

    /// <summary>Held symbols for which nothing has arrived for long.</summary>
    public ImmutableArray<string> StaleSymbols { get; init; } = [];

    /// <summary>Held symbols without a price.</summary>
    public ImmutableArray<string> MissingSymbols { get; init; } = [];
}
