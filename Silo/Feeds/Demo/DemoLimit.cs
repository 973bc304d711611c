using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>A limit of the demo, by how much of it is used when it is set up.</summary>
/// <param name="Use">1 is the limit itself; null: the level is <paramref name="Least"/>.</param>
/// <param name="Least">The level is this or looser; negative of a loss.</param>
internal sealed record DemoLimit(
    string PortfolioId, string Metric, Severity Severity, double? Use, decimal Least, string Description)
{
    public string Id => $"{PortfolioId}-{Metric.Replace('.', '-').Replace('_', '-')}";

    /// <summary>Clears there, after so many seconds; null: at the limit, at once.</summary>
    public (decimal Level, double Seconds)? Clear { get; init; }

    public ThresholdDefinition Define(double? value)
    {
        decimal level = Level(value);
        return new(
            Id, PortfolioId, Metric, Least < 0 ? Comparison.LessThan : Comparison.GreaterThan, level, Severity,
            Description, Clear?.Level ?? level * 0.95m, ClearForSeconds: Clear?.Seconds ?? 30);
    }

    private decimal Level(double? value)
    {
        if (Use is not { } use || value is not { } known)
            return Least;
        decimal wanted = Rounded((decimal)(known / use));
        return Math.Abs(wanted) > Math.Abs(Least) ? wanted : Least;
    }

    // To what a person would write.
    private static decimal Rounded(decimal level)
    {
        decimal step = Math.Abs(level) switch { < 0.1m => 0.0005m, < 1 => 0.005m, _ => 0.05m };
        return Math.Round(level / step) * step;
    }
}
