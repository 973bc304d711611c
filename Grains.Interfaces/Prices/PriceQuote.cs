namespace Risk.Contracts;

/// <summary>The last accepted price of a symbol.</summary>
/// <param name="Price">In the symbol's currency; positive.</param>
/// <param name="At">When it was made.</param>
/// <param name="ArrivedAt">When it came in; staleness goes by this.</param>
[GenerateSerializer, Immutable, Alias("risk.price-quote")]
public sealed record PriceQuote(
    [property: Id(0)] string Symbol,
    [property: Id(1)] decimal Price,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] DateTimeOffset ArrivedAt);
