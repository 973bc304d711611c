namespace Risk.Contracts;

/// <summary>Which components are wanted.</summary>
/// <param name="Method">Null: the portfolio's own.</param>
/// <param name="Confidences">Each once.</param>
/// <param name="DrillDown">With what each position would have made on each day of a tail.</param>
[GenerateSerializer, Immutable, Alias("risk.components-query")]
public sealed record ComponentsQuery(
    [property: Id(0)] VarMethod? Method,
    [property: Id(1)] ImmutableArray<Confidence> Confidences,
    [property: Id(2)] bool DrillDown = false);

/// <summary>Value at risk and expected shortfall by position. Base currency, a loss negative.</summary>
/// <param name="AsOf">Instant of the newest price; null without one.</param>
/// <param name="Nav">Null when a price is missing.</param>
/// <param name="Days">Scenario days, from the first to the last; null without any.</param>
/// <param name="Diversification">Sum of the positions' deviations over the book's; null when undefined.</param>
/// <param name="Levels">As asked; empty when all is undefined.</param>
/// <param name="Reason">Why all is undefined; null when it is not.</param>
[GenerateSerializer, Immutable, Alias("risk.components")]
public sealed record ComponentsView(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] DateTimeOffset? AsOf,
    [property: Id(2)] VarMethod Method,
    [property: Id(3)] double? Nav,
    [property: Id(4)] DaySpan? Days,
    [property: Id(5)] double? Diversification,
    [property: Id(6)] ImmutableArray<LevelComponents> Levels,
    [property: Id(7)] UndefinedReason? Reason);

/// <summary>The components with one confidence.</summary>
/// <param name="Reason">Why they are undefined; null when they are not.</param>
[GenerateSerializer, Immutable, Alias("risk.level-components")]
public sealed record LevelComponents(
    [property: Id(0)] Confidence Confidence,
    [property: Id(1)] TailComponents? ValueAtRisk,
    [property: Id(2)] TailComponents? Shortfall,
    [property: Id(3)] UndefinedReason? Reason);
