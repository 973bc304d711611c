using Risk.Portfolios;

namespace Risk.Tests.Portfolios;

/// <summary>Portfolios and markets to book on.</summary>
internal static class Books
{
    public static readonly DateOnly Monday = new(2024, 5, 6);

    public static readonly MarketView Market = new(Monday, new Dictionary<string, double> { ["A"] = 12, ["B"] = 50 });

    public static readonly MarketView NoMarket = new(null, new Dictionary<string, double>());

    public static Portfolio Empty { get; } = new() { Terms = Terms.Default("P1"), Cash = 1000 };

    public static Portfolio Holding(decimal quantity, decimal? average = 10) =>
        Empty with { Positions = Empty.Positions.Add("A", new(quantity, average)) };

    public static Trade Trade(decimal quantity, decimal price, string id = "T1") =>
        new(id, "A", quantity < 0 ? TradeSide.Sell : TradeSide.Buy, Math.Abs(quantity), price, Monday);

    public static Portfolio Done(this Change change) => change.ShouldBeOfType<Change.Done>().Next;

    public static IEnumerable<string> Fields(this Change change) =>
        change.ShouldBeOfType<Change.Invalid>().Errors.Select(error => error.Field);
}
