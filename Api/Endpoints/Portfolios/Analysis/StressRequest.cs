namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Scenarios to put the portfolio through.</summary>
/// <param name="Scenarios">At most 50; absent or empty: the usual ones.</param>
public sealed record StressRequest(IReadOnlyList<ScenarioFields>? Scenarios = null)
{
    public ImmutableArray<Scenario> ToContract() => [.. (Scenarios ?? []).Select(one => one.ToContract())];
}

/// <summary>A scenario of one kind: worst_days, or from and to, or any of symbols, benchmark and flat.</summary>
/// <param name="Name">Absent: made up of the rest.</param>
/// <param name="WorstDays">The run of so many past days that would have cost most, 1 to 250.</param>
/// <param name="From">First day of a past window whose move counts.</param>
/// <param name="To">Last day of a past window whose move counts.</param>
/// <param name="Flat">Move of every symbol that the others leave out, −1 to 10; −0.1 is a fall by a tenth.</param>
/// <param name="Benchmark">Move of the benchmark; each symbol that has none of its own goes by its beta.</param>
/// <param name="Symbols">Moves of single symbols; of those that are not held they do nothing.</param>
public sealed record ScenarioFields(
    string? Name = null,
    int? WorstDays = null,
    DateOnly? From = null,
    DateOnly? To = null,
    double? Flat = null,
    double? Benchmark = null,
    IReadOnlyList<MoveFields>? Symbols = null)
{
    public Scenario ToContract() => new(
        Name,
        WorstDays,
        From,
        To,
        Flat,
        Benchmark,
        [.. (Symbols ?? []).Select(one => new SymbolMove(one.Symbol, one.Move))]);
}

/// <summary>Move of a symbol as a fraction.</summary>
public sealed record MoveFields(string Symbol, double Move);
