namespace Risk.Contracts;

/// <summary>An estimate and what each position and each past day has in it.</summary>
/// <param name="Days">From the worst; none for a method that goes by the moments of all days.</param>
/// <param name="Positions">Their components add up to the total.</param>
[GenerateSerializer, Immutable, Alias("risk.tail-components")]
public sealed record TailComponents(
    [property: Id(0)] double Total,
    [property: Id(1)] ImmutableArray<TailDay> Days,
    [property: Id(2)] ImmutableArray<PositionComponent> Positions);

/// <summary>A past day in a tail.</summary>
/// <param name="Profit">What today's portfolio would have made on it.</param>
/// <param name="Weight">Of that profit in the estimate.</param>
/// <param name="Positions">What each would have made; empty unless asked for.</param>
[GenerateSerializer, Immutable, Alias("risk.tail-day")]
public sealed record TailDay(
    [property: Id(0)] DateOnly Day,
    [property: Id(1)] double Profit,
    [property: Id(2)] double Weight,
    [property: Id(3)] ImmutableArray<SymbolAmount> Positions);

/// <summary>An amount of one symbol, in base currency.</summary>
[GenerateSerializer, Immutable, Alias("risk.symbol-amount")]
public sealed record SymbolAmount([property: Id(0)] string Symbol, [property: Id(1)] double Amount);

/// <summary>What one position has in an estimate.</summary>
/// <param name="MarketValue">Signed.</param>
/// <param name="Component">Its part; negative when it adds to the loss.</param>
/// <param name="Marginal">Change of the estimate for each unit of base currency that is bought more of it.</param>
/// <param name="Incremental">The estimate less that of the portfolio without the position.</param>
[GenerateSerializer, Immutable, Alias("risk.position-component")]
public sealed record PositionComponent(
    [property: Id(0)] string Symbol,
    [property: Id(1)] double MarketValue,
    [property: Id(2)] double Component,
    [property: Id(3)] double Marginal,
    [property: Id(4)] double Incremental);
