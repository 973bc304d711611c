using Risk.Contracts;
using Risk.Portfolios;
using Risk.Thresholds;

namespace Risk.Grains.Portfolios;

/// <summary>Everything of one portfolio, as its grain works with it.</summary>
internal sealed record PortfolioFile(Portfolio Portfolio, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public ImmutableSortedDictionary<string, LimitEntry> Limits { get; init; } =
        ImmutableSortedDictionary.Create<string, LimitEntry>(StringComparer.Ordinal);

    /// <summary>Those on its own data, by id; see <see cref="DataLimits"/>.</summary>
    public ImmutableSortedDictionary<string, LimitEntry> DataLimits { get; init; } =
        ImmutableSortedDictionary.Create<string, LimitEntry>(StringComparer.Ordinal);

    public OwedWork Owed { get; init; } = OwedWork.None;

    /// <summary>The ticks that its limits were last judged by when that was stored.</summary>
    public ImmutableArray<StoredTick> Ticks { get; init; } = [];

    public long SequenceEnd { get; init; }
}

/// <summary>A limit of the portfolio.</summary>
/// <param name="Level">What it is judged by when it is dynamic. With another one, make another entry.</param>
internal sealed record LimitEntry(
    ThresholdDefinition Definition,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    LimitState State,
    LevelInForce? Level = null)
{
    /// <summary>With the level that it is judged by as its threshold.</summary>
    public ThresholdDefinition InForce { get; } = Definition.At(Level);

    /// <summary>The same as the rules take it.</summary>
    public Limit Limit { get; } = Definition.At(Level).ToLimit();
}
