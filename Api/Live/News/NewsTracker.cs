namespace Risk.Api.Live.News;

/// <summary>Finds out, from the marks of one shard's messages, whether some were missed.</summary>
/// <param name="Newest">The highest mark that was heard of; null before the first.</param>
/// <param name="Before">The source before the present one: what it sent may still arrive, late.</param>
/// <param name="Missing">Numbers below the newest that were not heard, and since when; they may only be late.</param>
/// <param name="IsLost">Whether news was missed for good.</param>
internal sealed record NewsTracker(
    NewsMark? Newest, string? Before, ImmutableSortedDictionary<long, DateTimeOffset> Missing, bool IsLost)
{
    /// <summary>A message that is not there this long after a later one is lost.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>More than this missing at once are lost, not late.</summary>
    public const int MaxMissing = 1000;

    private static readonly NewsMark Nothing = new("", 0);

    /// <summary>Nothing was heard yet, and nobody has waited for it.</summary>
    public static NewsTracker Start { get; } =
        new(null, null, ImmutableSortedDictionary<long, DateTimeOffset>.Empty, IsLost: false);

    /// <summary>A message came.</summary>
    public NewsTracker OnNews(NewsMark mark, DateTimeOffset now) =>
        mark.Source == Before ? this
        : mark.Source != Newest?.Source ? From(mark)
        : mark.Number <= Newest.Number ? this with { Missing = Missing.Remove(mark.Number) }
        : Behind(mark, mark.Number - 1, now);

    /// <summary>The subscription was renewed: up to the mark everything was sent.</summary>
    public NewsTracker OnRenewal(NewsMark mark, DateTimeOffset now) =>
        mark.Source != Newest?.Source ? From(mark)
        : mark.Number <= Newest.Number ? this
        : Behind(mark, mark.Number, now);

    /// <summary>A renewal failed: from now on news may be missed, even if none was heard before.</summary>
    public NewsTracker OnFailure() => Newest is null ? this with { Newest = Nothing } : this;

    /// <summary>Time passed.</summary>
    public NewsTracker OnTick(DateTimeOffset now) =>
        Missing.Values.Any(since => now - since >= Patience) ? Lost() : this;

    // Whatever the source before had sent last, and this one first, is not known.
    private NewsTracker From(NewsMark mark) =>
        Start with { Newest = mark, Before = Newest?.Source, IsLost = IsLost || Newest is not null };

    private NewsTracker Behind(NewsMark mark, long lastMissing, DateTimeOffset now)
    {
        long first = Newest!.Number + 1;
        if (lastMissing - first + 1 + Missing.Count > MaxMissing)
            return Lost() with { Newest = mark };
        var late = Missing;
        for (long number = first; number <= lastMissing; number++)
            late = late.Add(number, now);
        return this with { Newest = mark, Missing = late };
    }

    private NewsTracker Lost() => this with { Missing = Start.Missing, IsLost = true };
}
