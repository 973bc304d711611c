namespace Risk.Api.Endpoints.Alerts;

/// <summary>How far an alert's metric had moved since the last close when it opened, by position.</summary>
/// <param name="Since">That close.</param>
/// <param name="Change">With the metric's sign: of a value at risk, negative is worse.</param>
/// <param name="Unit">Of the changes: base currency, a fraction (0.01 is one percentage point), or a number.</param>
/// <param name="Parts">The greatest change first; with the others they add up to it.</param>
/// <param name="OtherCount">How many more moved it.</param>
/// <param name="Others">What those add up to.</param>
public sealed record MovementFields(
    DateOnly Since,
    double Change,
    MovementUnit Unit,
    IReadOnlyList<MovementPartFields> Parts,
    int OtherCount,
    double Others)
{
    internal static MovementFields? From(AlertMovement? all) => all is null ? null : new(
        all.Since,
        all.Change,
        all.Unit,
        [.. all.Parts.Select(MovementPartFields.From)],
        all.OtherCount,
        all.Others);
}

/// <summary>What one position did to the metric since the close, and what happened to it.</summary>
/// <param name="TradedQuantity">Units bought less units sold; null without trades.</param>
/// <param name="TradedAt">When the last of them were; null without trades, or when it is not known.</param>
/// <param name="PriceChangePct">Percent of the price at the close; null when one of the two is not known.</param>
public sealed record MovementPartFields(
    string Symbol, double Change, decimal? TradedQuantity, DateTimeOffset? TradedAt, double? PriceChangePct)
{
    internal static MovementPartFields From(MovementPart one) =>
        new(one.Symbol, one.Change, one.Traded, one.TradedAt, 100 * one.PriceChange);
}
