using Risk.Metrics;

namespace Risk.Portfolios;

/// <summary>Keeps the activity of the latest market days.</summary>
internal static class Activities
{
    // Days without any close in between; more than a market is ever shut.
    private const int MaxDays = 64;

    public static ImmutableArray<DayActivity> AddFlow(
        this ImmutableArray<DayActivity> activity, DateOnly day, decimal amount) =>
        activity.Change(day, found => found with { Flow = found.Flow + amount });

    public static ImmutableArray<DayActivity> AddTrade(
        this ImmutableArray<DayActivity> activity, DateOnly day, DayTrade trade) =>
        activity.Change(day, found => found with { Trades = Net(found.Trades, trade) });

    /// <summary>Holdings were corrected: they count as held all along, so no trade before explains them.</summary>
    public static ImmutableArray<DayActivity> WithoutTrades(this ImmutableArray<DayActivity> activity) =>
        [.. activity.Select(one => one with { Trades = [] })];

    private static ImmutableArray<DayActivity> Change(
        this ImmutableArray<DayActivity> activity, DateOnly day, Func<DayActivity, DayActivity> change)
    {
        DayActivity found = activity.FirstOrDefault(one => one.Day == day) ?? new(day, 0, []);
        IEnumerable<DayActivity> others = activity.Where(one => one.Day != day);
        return [.. others.Append(change(found)).OrderBy(one => one.Day).TakeLast(MaxDays)];
    }

    private static ImmutableArray<DayTrade> Net(ImmutableArray<DayTrade> trades, DayTrade trade)
    {
        DayTrade before = trades.FirstOrDefault(one => one.Symbol == trade.Symbol);
        DayTrade net = new(
            trade.Symbol,
            before.Quantity + trade.Quantity,
            before.Cash + trade.Cash,
            trade.At is null || before.At > trade.At ? before.At : trade.At);
        return [.. trades.Where(one => one.Symbol != trade.Symbol).Append(net)];
    }
}
