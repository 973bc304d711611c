namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Value at risk and expected shortfall by position. Base currency, a loss negative.</summary>
/// <param name="AsOf">Instant of the newest price; null without one.</param>
/// <param name="VarMethod">How the tails are estimated.</param>
/// <param name="Nav">Null when a price is missing.</param>
/// <param name="Observations">Past days that the scenarios are of.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
/// <param name="DiversificationRatio">Sum of the positions' own deviations over the portfolio's.</param>
/// <param name="Levels">By confidence; null when all is undefined.</param>
/// <param name="Reason">Why all is undefined; null when it is not.</param>
public sealed record ComponentsResponse(
    string PortfolioId,
    DateTimeOffset? AsOf,
    VarMethod VarMethod,
    double? Nav,
    int? Observations,
    DateOnly? From,
    DateOnly? To,
    double? DiversificationRatio,
    IReadOnlyList<LevelFields>? Levels,
    ReasonResponse? Reason)
{
    public static ComponentsResponse Of(ComponentsView view) => new(
        view.PortfolioId,
        view.AsOf,
        view.Method,
        view.Nav,
        view.Days?.Count,
        view.Days?.From,
        view.Days?.To,
        view.Diversification,
        view.Reason is null ? [.. view.Levels.Select(level => LevelFields.From(level, view.Nav))] : null,
        ReasonResponse.From(view.Reason));
}

/// <summary>The components with one confidence.</summary>
/// <param name="Confidence">In percent.</param>
/// <param name="Var">Value at risk.</param>
/// <param name="Cvar">Expected shortfall.</param>
/// <param name="Reason">Why both are null.</param>
public sealed record LevelFields(decimal Confidence, TailFields? Var, TailFields? Cvar, ReasonResponse? Reason)
{
    internal static LevelFields From(LevelComponents level, double? nav) => new(
        level.Confidence.Percent(),
        TailFields.From(level.ValueAtRisk, nav),
        TailFields.From(level.Shortfall, nav),
        ReasonResponse.From(level.Reason));
}
