namespace Risk.Api.Endpoints.Portfolios;

/// <summary>A trade that was done.</summary>
/// <param name="Quantity">Units, positive; the side gives the sign.</param>
/// <param name="Price">In base currency, for a unit.</param>
public sealed record ExecutionResponse(
    string ExecutionId, string Symbol, TradeSide Side, decimal Quantity, decimal Price, DateTimeOffset ExecutedAt)
{
    public static ExecutionResponse From(Execution trade) => new(
        trade.ExecutionId, trade.Symbol, trade.Side, trade.Quantity, trade.Price, trade.ExecutedAt);
}
