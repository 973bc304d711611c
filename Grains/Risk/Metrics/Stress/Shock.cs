namespace Risk.Metrics;

/// <summary>A move of the market that someone imagines. Moves are fractions: −0.1 is a fall by a tenth.</summary>
/// <remarks>A symbol takes its own move, else that of the benchmark by its beta, else the flat one.</remarks>
public sealed record Shock(string Name)
{
    /// <summary>Move of single symbols.</summary>
    public ImmutableDictionary<string, double> BySymbol { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>Move of the benchmark; null: no symbol goes by beta.</summary>
    public double? Benchmark { get; init; }

    /// <summary>Move of every symbol that the others leave out; null: it stands still.</summary>
    public double? Flat { get; init; }

    /// <summary>Null when the symbol goes by beta and has none.</summary>
    internal double? MoveOf(string symbol, double? beta) =>
        BySymbol.TryGetValue(symbol, out double own) ? own
        : Benchmark is { } benchmark ? benchmark * beta ?? Flat
        : Flat ?? 0;
}
