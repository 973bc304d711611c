using Risk.Contracts;
using Risk.Thresholds;

namespace Risk.Grains.Portfolios;

/// <summary>A limit and how far its evaluation has come.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.limit")]
public sealed record StoredLimit
{
    [Id(0)] public required ThresholdDefinition Definition { get; init; }
    [Id(1)] public int Version { get; init; }
    [Id(2)] public DateTimeOffset CreatedAt { get; init; }
    [Id(3)] public DateTimeOffset UpdatedAt { get; init; }
    [Id(4)] public StoredPhase Phase { get; init; }
    [Id(5)] public DateTimeOffset Since { get; init; }
    [Id(6)] public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Of the newest alert; 0 before the first.</summary>
    [Id(7)] public long Number { get; init; }
    [Id(8)] public bool Handled { get; init; }

    /// <summary>Null unless it is dynamic; absent in limits stored before there were such.</summary>
    [Id(9)] public LevelInForce? Level { get; init; }
}

/// <summary>See <see cref="LimitPhase"/>.</summary>
[GenerateSerializer, Alias("risk.state.portfolio.phase")]
public enum StoredPhase
{
    Clear = 0,
    Pending = 1,
    Open = 2,
    Clearing = 3,
}
