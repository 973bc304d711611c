namespace Risk.Metrics;

/// <summary>What a book would make in one scenario. A loss is negative.</summary>
/// <param name="Profit">Base currency.</param>
/// <param name="OfNav">The profit as a fraction of NAV; null when NAV is not positive.</param>
/// <param name="Positions">Their profits add up to the whole.</param>
public sealed record StressResult(
    string Name, double Profit, double? OfNav, ImmutableArray<PositionStress> Positions)
{
    /// <summary>First day whose move counts, of a scenario that happened; else null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day whose move counts, of a scenario that happened; else null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Undefined when a number overflows.</summary>
    internal static Answer<StressResult> Of(string name, ImmutableArray<PositionStress> positions, double nav)
    {
        double profit = positions.Sum(one => one.Profit);
        return double.IsFinite(profit)
            ? new StressResult(name, profit, nav > 0 ? profit / nav : null, positions)
            : new Undefined(
                Cause.NotFinite, [.. positions.Where(one => !double.IsFinite(one.Profit)).Select(one => one.Symbol)]);
    }
}

/// <summary>One position in a scenario.</summary>
/// <param name="Move">Return of the symbol as a fraction: −0.1 is a fall by a tenth.</param>
/// <param name="Profit">Base currency, a loss negative.</param>
public readonly record struct PositionStress(string Symbol, double Move, double Profit);
