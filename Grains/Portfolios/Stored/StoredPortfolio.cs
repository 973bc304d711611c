namespace Risk.Grains.Portfolios;

/// <summary>A portfolio as it is stored. Money in base currency, losses negative.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.body")]
public sealed record StoredPortfolio
{
    [Id(0)] public required string Name { get; init; }
    [Id(1)] public required string BaseCurrency { get; init; }
    [Id(2)] public string? AccountId { get; init; }
    [Id(3)] public string? Desk { get; init; }
    [Id(4)] public string? Benchmark { get; init; }
    [Id(5)] public decimal RiskFreeAnnual { get; init; }
    [Id(6)] public required StoredMargin Margin { get; init; }
    [Id(7)] public decimal Cash { get; init; }
    [Id(8)] public ImmutableArray<StoredPosition> Positions { get; init; } = [];
    [Id(9)] public ImmutableArray<StoredDay> Activity { get; init; } = [];
    [Id(10)] public required StoredNavs Navs { get; init; }

    /// <summary>Digests of the executions and flows that were booked, oldest first.</summary>
    [Id(11)] public ImmutableArray<string> Booked { get; init; } = [];
    [Id(12)] public DateTimeOffset CreatedAt { get; init; }
    [Id(13)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Null: the service's; absent in portfolios stored before it existed.</summary>
    [Id(14)] public StoredVarMethod? VarMethod { get; init; }
}

/// <summary>See <see cref="Risk.Metrics.VarMethod"/>.</summary>
[GenerateSerializer, Alias("risk.state.portfolio.var-method")]
public enum StoredVarMethod
{
    Historical = 0,
    OrderStatistic = 1,
    Filtered = 2,
    Parametric = 3,
    CornishFisher = 4,
}

/// <summary>Fractions of market value.</summary>
[GenerateSerializer, Immutable, Alias("risk.state.portfolio.margin")]
public sealed record StoredMargin(
    [property: Id(0)] decimal InitialLong,
    [property: Id(1)] decimal InitialShort,
    [property: Id(2)] decimal MaintenanceLong,
    [property: Id(3)] decimal MaintenanceShort);

[GenerateSerializer, Immutable, Alias("risk.state.portfolio.position")]
public sealed record StoredPosition(
    [property: Id(0)] string Symbol,
    [property: Id(1)] decimal Quantity,
    [property: Id(2)] decimal? AveragePrice);
