namespace Risk.Contracts;

/// <summary>What a message says of an alert: its facts at the time, for people to read.</summary>
/// <param name="Desk">Of the portfolio; null when it has none.</param>
[GenerateSerializer, Immutable, Alias("risk.alert-notice")]
public sealed record AlertNotice(
    [property: Id(0)] AlertView Alert,
    [property: Id(1)] string PortfolioName,
    [property: Id(2)] string? Desk = null)
{
    /// <summary>The positions that it comes from; null when that is not known.</summary>
    [Id(3)] public PositionBreakdown? Breakdown { get; init; }
}
