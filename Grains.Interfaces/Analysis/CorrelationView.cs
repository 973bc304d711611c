namespace Risk.Contracts;

/// <summary>Pearson's coefficients of the daily returns of what is held.</summary>
/// <param name="Symbols">Of rows and columns.</param>
/// <param name="Days">Common days; null without any.</param>
/// <param name="Rows">Square and symmetric, 1 on the diagonal; null where a symbol does not vary. Empty when undefined.
/// </param>
/// <param name="Reason">Why all is undefined; null when it is not.</param>
[GenerateSerializer, Immutable, Alias("risk.correlation")]
public sealed record CorrelationView(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] ImmutableArray<string> Symbols,
    [property: Id(2)] DaySpan? Days,
    [property: Id(3)] ImmutableArray<ImmutableArray<double?>> Rows,
    [property: Id(4)] UndefinedReason? Reason);
