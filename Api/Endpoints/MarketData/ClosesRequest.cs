namespace Risk.Api.Endpoints.MarketData;

/// <summary>Closing prices; a later one of the same day and symbol replaces an earlier.</summary>
public sealed record ClosesRequest(IReadOnlyList<CloseFields> Closes);

/// <summary>A closing price.</summary>
/// <param name="Close">In the symbol's currency, adjusted for splits, positive.</param>
public sealed record CloseFields(DateOnly Date, string Symbol, decimal Close);
