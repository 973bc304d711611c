namespace Risk.Grains.Portfolios;

/// <summary>Trades and external flow of one market day.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.day")]
public sealed record StoredDay
{
    [Id(0)] public DateOnly Day { get; init; }
    [Id(1)] public decimal Flow { get; init; }
    [Id(2)] public ImmutableArray<StoredNetTrade> Trades { get; init; } = [];
}

/// <summary>Units bought less units sold, and the cash that they brought.</summary>
/// <param name="At">Of the last of them; absent in trades stored before it was kept.</param>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.net-trade")]
public sealed record StoredNetTrade(
    [property: Id(0)] string Symbol,
    [property: Id(1)] decimal Quantity,
    [property: Id(2)] decimal Cash,
    [property: Id(3)] DateTimeOffset? At = null);

/// <summary>NAVs recorded at closes; see Risk.Metrics.NavHistory.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.navs")]
public sealed record StoredNavs
{
    [Id(0)] public ImmutableArray<StoredNav> Points { get; init; } = [];
    [Id(1)] public double HighWater { get; init; }
    [Id(2)] public double Restated { get; init; }
}

[GenerateSerializer, Immutable, Alias("risk.state.portfolio.nav")]
public sealed record StoredNav(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] double Nav,
    [property: Id(2)] double Flow);
