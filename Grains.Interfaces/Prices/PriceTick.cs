namespace Risk.Contracts;

/// <summary>One price of one symbol, as a publisher sends it.</summary>
/// <param name="Price">In the symbol's currency.</param>
/// <param name="At">When it was made.</param>
[GenerateSerializer, Immutable, Alias("risk.price-tick")]
public sealed record PriceTick(
    [property: Id(0)] string Symbol,
    [property: Id(1)] decimal Price,
    [property: Id(2)] DateTimeOffset At);
