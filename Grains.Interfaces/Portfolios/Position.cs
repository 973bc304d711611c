namespace Risk.Contracts;

/// <summary>A holding.</summary>
/// <param name="Quantity">Units; negative when short.</param>
/// <param name="AveragePrice">Average cost in base currency; null when not known.</param>
[GenerateSerializer, Immutable, Alias("risk.position")]
public sealed record Position(
    [property: Id(0)] string Symbol,
    [property: Id(1)] decimal Quantity,
    [property: Id(2)] decimal? AveragePrice = null);
