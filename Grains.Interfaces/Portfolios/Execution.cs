namespace Risk.Contracts;

/// <summary>A trade that was done.</summary>
/// <param name="ExecutionId">The same id twice is one trade.</param>
/// <param name="Quantity">Units, positive; the side gives the sign.</param>
/// <param name="Price">In base currency, positive.</param>
[GenerateSerializer, Immutable, Alias("risk.execution")]
public sealed record Execution(
    [property: Id(0)] string ExecutionId,
    [property: Id(1)] string Symbol,
    [property: Id(2)] TradeSide Side,
    [property: Id(3)] decimal Quantity,
    [property: Id(4)] decimal Price,
    [property: Id(5)] DateTimeOffset ExecutedAt);
