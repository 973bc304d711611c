using Risk.Grains.Common;
using Risk.Metrics;
using Risk.Portfolios;

namespace Risk.Grains.Portfolios;

/// <summary>A portfolio between the rules and the store.</summary>
internal static class PortfolioStoring
{
    public static PortfolioState ToState(this PortfolioFile file) => new()
    {
        Portfolio = file.Portfolio.ToStored(file.CreatedAt, file.UpdatedAt),
        Limits = [.. file.Limits.Values.Select(LimitMapping.ToStored)],
        Owed = file.Owed,
        SequenceEnd = file.SequenceEnd,
        Ticks = file.Ticks,
        DataLimits = [.. file.DataLimits.Values.Where(one => one.State.Number > 0).Select(LimitMapping.ToStored)],
    };

    /// <summary>Null when there is no such portfolio.</summary>
    public static PortfolioFile? ToFile(this PortfolioState state) =>
        state.Portfolio is not { } stored ? null : new(stored.ToPortfolio(), stored.CreatedAt, stored.UpdatedAt)
        {
            Limits = ToEntries(state.Limits),
            DataLimits = ToEntries(state.DataLimits),
            Owed = state.Owed,
            SequenceEnd = state.SequenceEnd,
            Ticks = state.Ticks,
        };

    private static ImmutableSortedDictionary<string, LimitEntry> ToEntries(ImmutableArray<StoredLimit> limits) =>
        limits.ToImmutableSortedDictionary(one => one.Definition.Id, LimitMapping.ToEntry, StringComparer.Ordinal);

    private static StoredPortfolio ToStored(
        this Portfolio portfolio, DateTimeOffset createdAt, DateTimeOffset updatedAt) => new()
    {
        Name = portfolio.Terms.Name,
        BaseCurrency = portfolio.Terms.BaseCurrency,
        AccountId = portfolio.Terms.AccountId,
        Desk = portfolio.Terms.Desk,
        Benchmark = portfolio.Terms.Benchmark,
        RiskFreeAnnual = portfolio.Terms.RiskFreeAnnual,
        Margin = ToStored(portfolio.Terms.Margin),
        Cash = portfolio.Cash,
        Positions = [.. portfolio.Positions.Select(ToStored)],
        Activity = [.. portfolio.Activity.Select(ToStored)],
        Navs = ToStored(portfolio.Navs),
        Booked = portfolio.Booked.Digests,
        CreatedAt = createdAt,
        UpdatedAt = updatedAt,
        VarMethod = portfolio.Terms.VarMethod?.To<StoredVarMethod>(),
    };

    private static StoredPosition ToStored(KeyValuePair<string, OpenPosition> one) =>
        new(one.Key, one.Value.Quantity, one.Value.AveragePrice);

    private static StoredMargin ToStored(Margins margin) =>
        new(margin.InitialLong, margin.InitialShort, margin.MaintenanceLong, margin.MaintenanceShort);

    private static StoredDay ToStored(DayActivity day) => new()
    {
        Day = day.Day,
        Flow = day.Flow,
        Trades = [.. day.Trades.Select(one => new StoredNetTrade(one.Symbol, one.Quantity, one.Cash, one.At))],
    };

    private static StoredNavs ToStored(NavHistory navs) => new()
    {
        Points = [.. navs.Points.Select(point => new StoredNav(point.Day, point.Nav, point.Flow))],
        HighWater = navs.HighWater,
        Restated = navs.Restated,
    };

    private static Portfolio ToPortfolio(this StoredPortfolio stored) => new()
    {
        Terms = new(
            stored.Name,
            stored.BaseCurrency,
            stored.AccountId,
            stored.Desk,
            stored.Benchmark,
            stored.RiskFreeAnnual,
            ToMargins(stored.Margin),
            stored.VarMethod?.To<VarMethod>()),
        Cash = stored.Cash,
        Positions = Portfolio.NoPositions.AddRange(stored.Positions.Select(one =>
            KeyValuePair.Create(one.Symbol, new OpenPosition(one.Quantity, one.AveragePrice)))),
        Activity = [.. stored.Activity.Select(ToActivity)],
        Navs = new([.. stored.Navs.Points.Select(ToPoint)], stored.Navs.HighWater, stored.Navs.Restated),
        Booked = new(stored.Booked),
    };

    private static Margins ToMargins(StoredMargin margin) =>
        new(margin.InitialLong, margin.InitialShort, margin.MaintenanceLong, margin.MaintenanceShort);

    private static DayActivity ToActivity(StoredDay day) =>
        new(day.Day, day.Flow, [.. day.Trades.Select(one => new DayTrade(one.Symbol, one.Quantity, one.Cash, one.At))]);

    private static NavPoint ToPoint(StoredNav point) => new(point.Day, point.Nav, point.Flow);
}
