using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;
using Risk.Portfolios;
using Risk.Prices;

namespace Risk.Grains.Portfolios;

/// <summary>A portfolio between the contract and the rules.</summary>
internal static class PortfolioMapping
{
    public static TermsChange ToChange(this PortfolioDefinition definition) => new(
        definition.Name,
        definition.BaseCurrency,
        definition.AccountId,
        definition.Desk,
        definition.Cash,
        definition.Benchmark,
        definition.RiskFreeAnnual,
        definition.Margin?.ToMargins(),
        definition.VarMethod?.ToMethodChange());

    public static Margins ToMargins(this MarginRates rates) =>
        new(rates.InitialLong, rates.InitialShort, rates.MaintenanceLong, rates.MaintenanceShort);

    public static VarMethodChange ToMethodChange(this VarMethodChoice choice) =>
        new(choice is VarMethodChoice.Default ? null : choice.To<Risk.Metrics.VarMethod>());

    public static StatedPosition ToStated(this Position position) =>
        new(position.Symbol, position.Quantity, position.AveragePrice);

    public static Trade ToTrade(this Execution execution, MarketDays days) => new(
        execution.ExecutionId,
        execution.Symbol,
        execution.Side.To<Risk.Portfolios.TradeSide>(),
        execution.Quantity,
        execution.Price,
        days.DayOf(execution.ExecutedAt),
        execution.ExecutedAt);

    public static PortfolioView ToView(this PortfolioFile file, string id)
    {
        (Portfolio portfolio, Terms terms) = (file.Portfolio, file.Portfolio.Terms);
        return new(
            id,
            terms.Name,
            terms.BaseCurrency,
            terms.AccountId,
            terms.Desk,
            portfolio.Cash,
            terms.Benchmark,
            terms.RiskFreeAnnual,
            terms.Margin.ToRates(),
            [.. portfolio.Positions.Select(one => new Position(one.Key, one.Value.Quantity, one.Value.AveragePrice))],
            file.CreatedAt,
            file.UpdatedAt,
            terms.VarMethod?.To<Contracts.VarMethod>());
    }

    public static PortfolioSnapshot ToContract(
        this Snapshot snapshot, string id, long sequence, DateTimeOffset now, ImmutableArray<LimitUsage> limits) => new(
        id,
        sequence,
        snapshot.AsOf,
        now,
        snapshot.RealisedFrom is RealisedFrom.Recorded ? "recorded" : "held",
        snapshot.Status.To<Contracts.SnapshotStatus>(),
        snapshot.StaleSymbols,
        snapshot.MissingSymbols,
        snapshot.Metrics.ToValues())
    {
        Limits = limits,
        Drawdown = snapshot.Drawdown is { } fall ? new(fall.Peak, fall.WorstFrom, fall.WorstTo) : null,
    };

    /// <summary>In the catalogue's order.</summary>
    public static ImmutableArray<MetricValue> ToValues(this MetricSet metrics) =>
        [.. MetricCatalog.All.Select(metric => new MetricValue(metric.Id, metric.Read(metrics)))];

    private static MarginRates ToRates(this Margins margin) =>
        new(margin.InitialLong, margin.InitialShort, margin.MaintenanceLong, margin.MaintenanceShort);
}
