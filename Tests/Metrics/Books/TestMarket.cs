using Risk.Metrics;

namespace Risk.Tests.Metrics.Books;

/// <summary>A market of a few symbols whose closes are easy to follow.</summary>
internal static class TestMarket
{
    public static readonly DateOnly FirstDay = new(2024, 1, 1);

    public static DateOnly Day(int n) => FirstDay.AddDays(n);

    /// <summary>Closes of days 0 to <paramref name="count"/> − 1; up and down by 1 % in turn around 100.</summary>
    public static CloseSeries Wave(string symbol, int count, int firstDay = 0) =>
        Series(symbol, firstDay, [.. Enumerable.Range(firstDay, count).Select(n => n % 2 == 0 ? 100.0 : 101.0)]);

    public static CloseSeries Series(string symbol, int firstDay, params double[] closes) =>
        new(symbol, closes.Select((_, n) => Day(firstDay + n)), closes);

    public static Dictionary<string, CloseSeries> Of(params CloseSeries[] series) =>
        series.ToDictionary(one => one.Symbol);

    /// <summary>A tick at noon of a day, arrived then.</summary>
    public static Quote Tick(int day, double price) => new(price, Day(day), Noon(day), Noon(day));

    public static DateTimeOffset Noon(int day) => new(Day(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    public static Book Holding(params (string Symbol, double Quantity)[] positions) =>
        new([.. positions.Select(one => new Holding(one.Symbol, one.Quantity))], 1000);

    public static Snapshot Compute(
        Book book,
        Dictionary<string, CloseSeries> closes,
        Dictionary<string, Quote>? ticks = null,
        NavHistory? navs = null,
        DateTimeOffset? now = null) =>
        SnapshotCalculator.Compute(
            book, ticks ?? [], closes, navs ?? NavHistory.Empty, CalculationSettings.Default, now ?? Noon(100));
}
