namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Pearson's coefficients of the daily returns of what is held.</summary>
/// <param name="Symbols">Of rows and columns.</param>
/// <param name="Observations">Common days.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
/// <param name="Matrix">By row; square and symmetric, 1 on the diagonal; null where a symbol does not vary.</param>
/// <param name="Reason">Why the matrix is null.</param>
public sealed record CorrelationResponse(
    string PortfolioId,
    IReadOnlyList<string> Symbols,
    int? Observations,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<IReadOnlyList<double?>>? Matrix,
    ReasonResponse? Reason)
{
    public static CorrelationResponse Of(CorrelationView view) => new(
        view.PortfolioId,
        view.Symbols,
        view.Days?.Count,
        view.Days?.From,
        view.Days?.To,
        view.Reason is null ? [.. view.Rows.Select(row => (IReadOnlyList<double?>)row)] : null,
        ReasonResponse.From(view.Reason));
}
