namespace Risk.Metrics;

/// <summary>A scenario as a user states it: of one kind only.</summary>
/// <param name="Name">Null: made up of the rest.</param>
/// <param name="WorstDays">Length of the worst run of past days.</param>
/// <param name="From">First day of a past window whose move counts; with <paramref name="To"/>.</param>
/// <param name="To">Last day of a past window whose move counts.</param>
/// <param name="Shock">Moves that are imagined; null: none.</param>
public sealed record StatedScenario(string? Name, int? WorstDays, DateOnly? From, DateOnly? To, StatedShock? Shock)
{
    /// <summary>What it stands for. Call it after the validation.</summary>
    public StressScenario ToScenario() => this switch
    {
        { WorstDays: 1 } => new StressScenario.Worst(Name ?? "worst day", 1),
        { WorstDays: { } days } => new StressScenario.Worst(Name ?? $"worst {days} days", days),
        { From: { } from, To: { } to } => new StressScenario.Past(new(Name ?? $"{from:O} to {to:O}", from, to)),
        { Shock: { } shock } => new StressScenario.Shocked(shock.ToShock(Name ?? "shock")),
        _ => throw new InvalidOperationException("It was not validated."),
    };
}

/// <summary>Moves as fractions: −0.1 is a fall by a tenth. A symbol's own goes first, then beta, then flat.</summary>
/// <param name="Flat">Of every symbol that the others leave out.</param>
/// <param name="Benchmark">Of the benchmark; a symbol moves by its beta.</param>
/// <param name="Symbols">Of single symbols, each once.</param>
public sealed record StatedShock(double? Flat, double? Benchmark, ImmutableArray<StatedMove> Symbols)
{
    internal Shock ToShock(string name) => new(name)
    {
        Flat = Flat,
        Benchmark = Benchmark,
        BySymbol = Symbols.ToImmutableDictionary(one => one.Symbol, one => one.Move, StringComparer.Ordinal),
    };
}

/// <summary>Move of one symbol.</summary>
public sealed record StatedMove(string Symbol, double Move);
