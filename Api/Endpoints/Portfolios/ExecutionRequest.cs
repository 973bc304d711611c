namespace Risk.Api.Endpoints.Portfolios;

/// <summary>A trade that was done.</summary>
/// <param name="ExecutionId">The same id twice is one trade.</param>
/// <param name="Quantity">Units, positive.</param>
/// <param name="Price">In base currency, positive.</param>
public sealed record ExecutionRequest(
    string ExecutionId, string Symbol, TradeSide Side, decimal Quantity, decimal Price, DateTimeOffset ExecutedAt)
{
    public Execution ToContract() => new(ExecutionId, Symbol, Side, Quantity, Price, ExecutedAt);
}
