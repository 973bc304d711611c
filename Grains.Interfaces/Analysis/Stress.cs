namespace Risk.Contracts;

/// <summary>A scenario, of one kind: the worst past days, a past window, or moves that are imagined.</summary>
/// <param name="Name">Null: made up of the rest.</param>
/// <param name="WorstDays">Length of the worst run of past days.</param>
/// <param name="From">First day of a window whose move counts.</param>
/// <param name="To">Last day of a window whose move counts.</param>
/// <param name="Flat">Move of every symbol that the others leave out; −0.1 is a fall by a tenth.</param>
/// <param name="Benchmark">Move of the benchmark; symbols go by their beta.</param>
/// <param name="Symbols">Moves of single symbols.</param>
[GenerateSerializer, Immutable, Alias("risk.scenario")]
public sealed record Scenario(
    [property: Id(0)] string? Name,
    [property: Id(1)] int? WorstDays,
    [property: Id(2)] DateOnly? From,
    [property: Id(3)] DateOnly? To,
    [property: Id(4)] double? Flat,
    [property: Id(5)] double? Benchmark,
    [property: Id(6)] ImmutableArray<SymbolMove> Symbols);

/// <summary>Move of a symbol as a fraction.</summary>
[GenerateSerializer, Immutable, Alias("risk.symbol-move")]
public sealed record SymbolMove([property: Id(0)] string Symbol, [property: Id(1)] double Move);

/// <summary>What a portfolio would make in scenarios.</summary>
/// <param name="AsOf">Instant of the newest price; null without one.</param>
/// <param name="Nav">Null when a price is missing.</param>
/// <param name="Scenarios">In the order asked.</param>
[GenerateSerializer, Immutable, Alias("risk.stress")]
public sealed record StressView(
    [property: Id(0)] string PortfolioId,
    [property: Id(1)] DateTimeOffset? AsOf,
    [property: Id(2)] double? Nav,
    [property: Id(3)] ImmutableArray<ScenarioResult> Scenarios);

/// <summary>One scenario. Base currency, a loss negative.</summary>
/// <param name="From">First day whose move counts, of one that happened.</param>
/// <param name="To">Last day whose move counts, of one that happened.</param>
/// <param name="Profit">Null when undefined.</param>
/// <param name="OfNav">As a fraction of NAV; null when undefined or NAV is not positive.</param>
/// <param name="Positions">Their profits add up; empty when undefined.</param>
/// <param name="Reason">Why it is undefined; null when it is not.</param>
[GenerateSerializer, Immutable, Alias("risk.scenario-result")]
public sealed record ScenarioResult(
    [property: Id(0)] string Name,
    [property: Id(1)] DateOnly? From,
    [property: Id(2)] DateOnly? To,
    [property: Id(3)] double? Profit,
    [property: Id(4)] double? OfNav,
    [property: Id(5)] ImmutableArray<PositionMove> Positions,
    [property: Id(6)] UndefinedReason? Reason);

/// <summary>One position in a scenario.</summary>
/// <param name="Move">Of the symbol, as a fraction.</param>
/// <param name="Profit">Base currency.</param>
[GenerateSerializer, Immutable, Alias("risk.position-move")]
public sealed record PositionMove(
    [property: Id(0)] string Symbol,
    [property: Id(1)] double Move,
    [property: Id(2)] double Profit);
