using Risk.Api.Endpoints.Health;

namespace Risk.Api.Endpoints.Service;

/// <summary>How the service itself does.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> when something optional fails, <c>unavailable</c>.</param>
/// <param name="Nodes">The processes that run the grains; empty when they cannot be reached.</param>
/// <param name="Feed">Null when the market data cannot be reached.</param>
public sealed record SystemResponse(
    HealthStatusName Status,
    DateTimeOffset ServerTime,
    IReadOnlyList<EngineNode> Nodes,
    FeedResponse? Feed,
    IReadOnlyList<DependencyResponse> Dependencies);

/// <summary>What comes in by way of prices.</summary>
/// <param name="Symbols">How many have a price.</param>
/// <param name="TicksPerSecond">Accepted, of the last ten seconds.</param>
/// <param name="LagP50Seconds">Between a tick's instant and its arrival, of the newest ticks; null without any.</param>
/// <param name="Quarantined">Of those that were rejected, since the start: too far from the last price.</param>
/// <param name="Refused">The newest that were rejected, newest first; at most 20.</param>
/// <param name="ArrivedAt">When the newest accepted tick arrived.</param>
public sealed record FeedResponse(
    int Symbols,
    double TicksPerSecond,
    double? LagP50Seconds,
    double? LagP99Seconds,
    long Accepted,
    long Rejected,
    long Quarantined,
    IReadOnlyList<RefusedTickResponse> Refused,
    DateTimeOffset? ArrivedAt)
{
    public static FeedResponse From(FeedView feed) => new(
        feed.Symbols,
        feed.TicksPerSecond,
        feed.LagP50?.TotalSeconds,
        feed.LagP99?.TotalSeconds,
        feed.Accepted,
        feed.Rejected,
        feed.Quarantined,
        [.. feed.Refused.Select(RefusedTickResponse.From)],
        feed.ArrivedAt);
}

/// <summary>A tick that was not taken.</summary>
/// <param name="LastPrice">What it was held against; null when the symbol had none.</param>
/// <param name="Reason">not_positive, out_of_order, in_future, jump, bad_symbol.</param>
public sealed record RefusedTickResponse(
    string Symbol, decimal Price, decimal? LastPrice, DateTimeOffset ArrivedAt, string Reason)
{
    public static RefusedTickResponse From(RefusedTick tick) =>
        new(tick.Symbol, tick.Price, tick.LastPrice, tick.ArrivedAt, tick.Reason);
}
