namespace Risk.Contracts;

/// <summary>Counts of one market-data shard since it was activated.</summary>
/// <param name="Lag">Between the newest tick's instant and its arrival; null before the first.</param>
[GenerateSerializer, Immutable, Alias("risk.feed-status")]
public sealed record FeedStatus(
    [property: Id(0)] int Symbols,
    [property: Id(1)] long Accepted,
    [property: Id(2)] long Rejected,
    [property: Id(3)] long Quarantined,
    [property: Id(4)] TimeSpan? Lag)
{
    /// <summary>Accepted, of the last ten seconds.</summary>
    [Id(5)] public double TicksPerSecond { get; init; }

    /// <summary>Of the newest accepted ticks, in no order; a sample.</summary>
    [Id(6)] public ImmutableArray<TimeSpan> Lags { get; init; } = [];

    /// <summary>The newest that were refused, newest first.</summary>
    [Id(7)] public ImmutableArray<RefusedTick> Refused { get; init; } = [];

    /// <summary>When the newest accepted tick arrived; null before the first.</summary>
    [Id(8)] public DateTimeOffset? ArrivedAt { get; init; }
}

/// <summary>A tick that was not taken, and why.</summary>
/// <param name="LastPrice">What it was held against; null when the symbol had none.</param>
/// <param name="Reason">not_positive, out_of_order, in_future, jump, bad_symbol.</param>
[GenerateSerializer, Immutable, Alias("risk.refused-tick")]
public sealed record RefusedTick(
    [property: Id(0)] string Symbol,
    [property: Id(1)] decimal Price,
    [property: Id(2)] decimal? LastPrice,
    [property: Id(3)] DateTimeOffset ArrivedAt,
    [property: Id(4)] string Reason);

/// <summary>What comes in by way of prices, over all shards.</summary>
/// <param name="TicksPerSecond">Accepted, of the last ten seconds.</param>
/// <param name="LagP50">Between a tick's instant and its arrival, of the newest ticks; null without any.</param>
/// <param name="Refused">The newest that were refused, newest first.</param>
/// <param name="ArrivedAt">When the newest accepted tick arrived; null without any.</param>
[GenerateSerializer, Immutable, Alias("risk.feed-view")]
public sealed record FeedView(
    [property: Id(0)] int Symbols,
    [property: Id(1)] double TicksPerSecond,
    [property: Id(2)] TimeSpan? LagP50,
    [property: Id(3)] TimeSpan? LagP99,
    [property: Id(4)] long Accepted,
    [property: Id(5)] long Rejected,
    [property: Id(6)] long Quarantined,
    [property: Id(7)] ImmutableArray<RefusedTick> Refused,
    [property: Id(8)] DateTimeOffset? ArrivedAt);
