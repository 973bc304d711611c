using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>A portfolio of the demo, by weights: what its prices are depends on the day.</summary>
/// <param name="Nav">In base currency, when it is set up.</param>
/// <param name="Holdings">Weights of NAV, negative when short; cash is the rest.</param>
internal sealed record DemoPortfolio(
    string Id, string Name, string Desk, decimal Nav, ImmutableArray<(string Symbol, decimal Weight)> Holdings)
{
    private const decimal Lot = 10;

    public string Currency { get; init; } = "USD";

    public string Benchmark { get; init; } = "MKT";

    public MarginRates Margin { get; init; } = MarginRates.Default;

    /// <summary>As it begins: all in cash.</summary>
    public PortfolioDefinition Definition => new(
        Name, Currency, AccountId: $"ACC-{Id[5..].ToUpperInvariant()}", Desk, Cash: Nav, Benchmark,
        RiskFreeAnnual: 0.02m, Margin);

    public ImmutableArray<Position> Positions(IReadOnlyDictionary<string, decimal> closes) =>
    [
        .. Holdings.Select(one => new Position(
            one.Symbol, Math.Round(Nav * one.Weight / closes[one.Symbol] / Lot) * Lot, closes[one.Symbol])),
    ];

    /// <summary>What is left when the positions are paid for; negative: a loan.</summary>
    public decimal Cash(IReadOnlyDictionary<string, decimal> closes) =>
        Math.Round(Nav - Positions(closes).Sum(one => one.Quantity * closes[one.Symbol]), 2);
}
