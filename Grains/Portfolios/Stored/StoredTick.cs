namespace Risk.Grains.Portfolios;

/// <summary>The newest tick of a held symbol; see Risk.Metrics.Quote.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.tick")]
public sealed record StoredTick(
    [property: Id(0)] string Symbol,
    [property: Id(1)] double Price,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] DateTimeOffset ArrivedAt);
