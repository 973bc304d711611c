namespace Risk.Api.Endpoints.Portfolios;

/// <summary>An estimate of a tail and what each position and each past day has in it.</summary>
/// <param name="Total">Base currency.</param>
/// <param name="TotalOfNav">As a fraction of NAV; null when NAV is not positive.</param>
/// <param name="Days">From the worst; none for a method that goes by the moments of all days.</param>
/// <param name="Positions">Their components add up to the total.</param>
public sealed record TailFields(
    double Total, double? TotalOfNav, IReadOnlyList<TailDayFields> Days, IReadOnlyList<ComponentFields> Positions)
{
    internal static TailFields? From(TailComponents? tail, double? nav) => tail is null ? null : new(
        tail.Total,
        nav > 0 ? tail.Total / nav : null,
        [.. tail.Days.Select(TailDayFields.From)],
        [.. tail.Positions.Select(one => ComponentFields.From(one, tail.Total))]);
}

/// <summary>A past day in a tail.</summary>
/// <param name="Profit">What today's portfolio would have made on it.</param>
/// <param name="Weight">Of that profit in the estimate.</param>
/// <param name="Positions">What each would have made; null without <c>drill_down</c>.</param>
public sealed record TailDayFields(
    DateOnly Date, double Profit, double Weight, IReadOnlyList<SymbolProfit>? Positions)
{
    internal static TailDayFields From(TailDay day) => new(
        day.Day,
        day.Profit,
        day.Weight,
        day.Positions.IsEmpty ? null : [.. day.Positions.Select(one => new SymbolProfit(one.Symbol, one.Amount))]);
}

/// <summary>Profit in one symbol, base currency.</summary>
public sealed record SymbolProfit(string Symbol, double Profit);

/// <summary>What one position has in an estimate.</summary>
/// <param name="MarketValue">Signed.</param>
/// <param name="Component">Its part in base currency; negative when it adds to the loss.</param>
/// <param name="Share">The part as a fraction of the total; null when that is 0.</param>
/// <param name="Marginal">Change of the estimate for each unit of base currency that is bought more of it.</param>
/// <param name="Incremental">The estimate less that of the portfolio without the position.</param>
public sealed record ComponentFields(
    string Symbol, double MarketValue, double Component, double? Share, double Marginal, double Incremental)
{
    internal static ComponentFields From(PositionComponent one, double total) => new(
        one.Symbol,
        one.MarketValue,
        one.Component,
        total == 0 ? null : one.Component / total,
        one.Marginal,
        one.Incremental);
}
