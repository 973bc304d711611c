namespace Risk.Contracts;

/// <summary>The portfolios that a caller may see.</summary>
/// <param name="Ids">Their ids; null for all.</param>
[GenerateSerializer, Immutable, Alias("risk.portfolio-scope")]
public sealed record PortfolioScope([property: Id(0)] ImmutableArray<string>? Ids)
{
    /// <summary>Every portfolio.</summary>
    public static PortfolioScope All { get; } = new((ImmutableArray<string>?)null);

    /// <summary>Whether the caller may see the portfolio.</summary>
    public bool Allows(string portfolioId) => Ids is not { } ids || ids.Contains(portfolioId);
}
