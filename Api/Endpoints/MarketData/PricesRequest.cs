namespace Risk.Api.Endpoints.MarketData;

/// <summary>Prices, oldest first.</summary>
public sealed record PricesRequest(IReadOnlyList<PriceFields> Prices);

/// <summary>A price.</summary>
/// <param name="Price">In the symbol's currency, positive.</param>
/// <param name="At">When it was made.</param>
public sealed record PriceFields(string Symbol, decimal Price, DateTimeOffset At);
