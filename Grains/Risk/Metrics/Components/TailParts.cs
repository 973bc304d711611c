namespace Risk.Metrics;

/// <summary>An estimate of a tail and what each position and each day has in it.</summary>
/// <param name="Total">Base currency, a loss negative.</param>
/// <param name="Days">From the worst; none for a method that goes by the moments of all days.</param>
/// <param name="Positions">Their components add up to the total.</param>
public sealed record TailParts(
    double Total, ImmutableArray<ScenarioDay> Days, ImmutableArray<PositionPart> Positions)
{
    internal bool IsFinite =>
        double.IsFinite(Total) && Positions.All(one =>
            double.IsFinite(one.Component) && double.IsFinite(one.Marginal) && double.IsFinite(one.Incremental));

    internal static TailParts Of(
        ScenarioBook book, double total, double[] weights, IEnumerable<double> without, bool nameDays)
    {
        int[] counted = [.. Enumerable.Range(0, weights.Length).Where(day => weights[day] != 0)];
        return new(
            total,
            nameDays ? ScenarioDay.Of(book, weights, counted) : [],
            [.. without.Select((rest, i) => PositionPart.Of(book, i, weights, counted, total - rest))]);
    }
}

/// <summary>What one position has in an estimate of a tail.</summary>
/// <param name="Component">Its part, in base currency; negative when it adds to the loss.</param>
/// <param name="Marginal">Change of the estimate for each unit of base currency that is bought more of it.</param>
/// <param name="Incremental">The estimate less that of the book without the position; negative when it adds.</param>
public readonly record struct PositionPart(string Symbol, double Component, double Marginal, double Incremental)
{
    /// <param name="counted">The days that have a weight.</param>
    internal static PositionPart Of(
        ScenarioBook book, int position, double[] weights, int[] counted, double incremental)
    {
        ReadOnlySpan<double> returns = book.Returns[position].Span;
        double marginal = 0;
        foreach (int day in counted)
            marginal += weights[day] * returns[day];
        return new(book.Symbols[position], marginal * book.MarketValues[position], marginal, incremental);
    }
}

/// <summary>A past day that is in the tail.</summary>
/// <param name="Index">Among the scenarios, 0 for the oldest.</param>
/// <param name="Day">The day at whose close it ended.</param>
/// <param name="Profit">What today's book would have made on it; base currency, unscaled.</param>
/// <param name="Weight">Of that profit in the estimate.</param>
public readonly record struct ScenarioDay(int Index, DateOnly Day, double Profit, double Weight)
{
    /// <summary>From the worst.</summary>
    internal static ImmutableArray<ScenarioDay> Of(ScenarioBook book, double[] weights, int[] counted) =>
    [
        .. counted.Select(day => new ScenarioDay(day, book.Days.Span[day], book.Profits[day], weights[day]))
            .OrderBy(day => day.Profit),
    ];
}
