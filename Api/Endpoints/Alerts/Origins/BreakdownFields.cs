namespace Risk.Api.Endpoints.Alerts;

/// <summary>The positions that an alert came from when it opened; base currency.</summary>
/// <param name="Measure">The tail metric that the parts add up to; null: they are market values.</param>
/// <param name="Total">Of all positions; of market values the sum of their sizes.</param>
/// <param name="Parts">The largest; of a tail those that add most to the loss first.</param>
/// <param name="OtherCount">How many more there are.</param>
/// <param name="Others">What those add up to.</param>
public sealed record BreakdownFields(
    string? Measure,
    string Currency,
    double Total,
    IReadOnlyList<BreakdownPartFields> Parts,
    int OtherCount,
    double Others)
{
    internal static BreakdownFields? From(PositionBreakdown? all) => all is null ? null : new(
        all.Measure,
        all.Currency,
        all.Total,
        [.. all.Parts.Select(one => new BreakdownPartFields(one.Symbol, one.Amount))],
        all.OtherCount,
        all.Others);
}

/// <summary>What one position has in it.</summary>
public sealed record BreakdownPartFields(string Symbol, double Amount);
