namespace Risk.Grains.Portfolios;

/// <summary>What a <see cref="PortfolioGrain"/> stores.</summary>
[GenerateSerializer, Alias("risk.state.portfolio")]
public sealed record PortfolioState
{
    /// <summary>Null when there is no such portfolio.</summary>
    [Id(0)] public StoredPortfolio? Portfolio { get; init; }

    /// <summary>By id.</summary>
    [Id(1)] public ImmutableArray<StoredLimit> Limits { get; init; } = [];

    [Id(2)] public OwedWork Owed { get; init; } = OwedWork.None;

    /// <summary>Sequence numbers up to this one may be in use; the next activation goes on after it.</summary>
    [Id(3)] public long SequenceEnd { get; init; }

    /// <summary>
    /// The ticks behind what is stored of the limits: a crash loses prices that were not saved yet, and an alert must
    /// not resolve because of it.
    /// </summary>
    [Id(4)] public ImmutableArray<StoredTick> Ticks { get; init; } = [];

    /// <summary>The limits on its own data that have ever been broken.</summary>
    [Id(5)] public ImmutableArray<StoredLimit> DataLimits { get; init; } = [];
}
