using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Tables <c>portfolios</c>, <c>positions</c> and <c>executions</c>.</summary>
internal static class PortfolioRows
{
    /// <summary>The portfolio, and its positions in place of those before.</summary>
    public static IEnumerable<Statement> Save(PortfolioView view) =>
    [
        Upsert.Into(
            "portfolios",
            [("id", view.Id)],
            ("name", view.Name),
            ("base_currency", view.BaseCurrency),
            ("account_id", view.AccountId),
            ("desk", view.Desk),
            ("cash", Amount(view.Cash)),
            ("benchmark", view.Benchmark),
            ("risk_free_annual", view.RiskFreeAnnual),
            ("initial_long", view.Margin.InitialLong),
            ("initial_short", view.Margin.InitialShort),
            ("maintenance_long", view.Margin.MaintenanceLong),
            ("maintenance_short", view.Margin.MaintenanceShort),
            ("created_at", view.CreatedAt),
            ("updated_at", view.UpdatedAt),
            ("var_method", view.VarMethod is { } method ? Names.Of(method) : null),
            ("deleted_at", null),
            ("changed_by", Actor.Current)),
        RemovePositions(view.Id),
        .. view.Positions.Select(position => Save(view.Id, position)),
    ];

    public static IEnumerable<Statement> Remove(string id, DateTimeOffset now) =>
    [
        new("update portfolios set deleted_at = $2, changed_by = $3 where id = $1 and deleted_at is null",
            id, now, Actor.Current),
        RemovePositions(id),
    ];

    /// <summary>Once: a trade is never changed.</summary>
    public static Statement Save(string portfolioId, Execution trade) => new(
        "insert into executions " +
        "(portfolio_id, execution_id, symbol, side, quantity, price, executed_at, changed_by) " +
        "values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing",
        portfolioId,
        trade.ExecutionId,
        trade.Symbol,
        Names.Of(trade.Side),
        Amount(trade.Quantity),
        Amount(trade.Price),
        trade.ExecutedAt,
        Actor.Current);

    public static PortfolioView Read(Row row, ILookup<string, Position> positions) => new(
        row.Text("id"),
        row.Text("name"),
        row.Text("base_currency"),
        row.TextOrNull("account_id"),
        row.TextOrNull("desk"),
        row.Decimal("cash"),
        row.TextOrNull("benchmark"),
        row.Decimal("risk_free_annual"),
        new(
            row.Decimal("initial_long"),
            row.Decimal("initial_short"),
            row.Decimal("maintenance_long"),
            row.Decimal("maintenance_short")),
        [.. positions[row.Text("id")]],
        row.Time("created_at"),
        row.Time("updated_at"),
        row.TextOrNull("var_method") is { } method ? Names.Parse<VarMethod>(method) : null);

    public static (string PortfolioId, Position Position) ReadPosition(Row row) => (
        row.Text("portfolio_id"),
        new(row.Text("symbol"), row.Decimal("quantity"), row.DecimalOrNull("average_price")));

    public static Execution ReadExecution(Row row) => new(
        row.Text("execution_id"),
        row.Text("symbol"),
        Names.Parse<TradeSide>(row.Text("side")),
        row.Decimal("quantity"),
        row.Decimal("price"),
        row.Time("executed_at"));

    private static Statement RemovePositions(string id) => new("delete from positions where portfolio_id = $1", id);

    private static Statement Save(string portfolioId, Position position) => Upsert.Into(
        "positions",
        [("portfolio_id", portfolioId), ("symbol", position.Symbol)],
        ("quantity", Amount(position.Quantity)),
        ("average_price", position.AveragePrice is { } price ? Amount(price) : null));

    private static decimal Amount(decimal value) => decimal.Round(value, 8, MidpointRounding.AwayFromZero);
}
