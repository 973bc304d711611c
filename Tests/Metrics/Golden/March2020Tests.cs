using Risk.Metrics;
using Risk.Tests.Support;

namespace Risk.Tests.Metrics.Golden;

/// <summary>A VaR limit of 3 % on 1,000 SPY and 2,000 IWM, on real closes through March 2020.</summary>
public sealed class March2020Tests
{
    private static readonly DateOnly LastQuietDay = new(2020, 2, 19);

    private static readonly Book Book = new([new("SPY", 1000), new("IWM", 2000)], 0);

    [Fact]
    public void Var99_FirstFallsBelowThreePercent_OnFebruary27th()
    {
        Dictionary<string, CloseSeries> all = GoldenMarket.Closes("us_daily_closes.csv");
        DateOnly[] days = [.. all["SPY"].Dates.ToArray().Where(day => day > LastQuietDay && day.Year == 2020)];
        DateOnly[] broken = [.. days.Where(day => Var99At(all, day) < -0.03)];
        broken[0].ShouldBe(new DateOnly(2020, 2, 27));
        broken.ShouldBe(days.SkipWhile(day => day < broken[0]), "so one alert stays open from then on");
    }

    private static double? Var99At(Dictionary<string, CloseSeries> all, DateOnly day)
    {
        Dictionary<string, CloseSeries> until = all.ToDictionary(one => one.Key, one => Until(one.Value, day));
        PreparedBook prepared = PreparedBook.Of(Book, until, NavHistory.Empty, CalculationSettings.Default);
        return SnapshotCalculator.Compute(prepared, GoldenMarket.NoTicks, GoldenMarket.Now).Metrics.Var99;
    }

    private static CloseSeries Until(CloseSeries series, DateOnly day)
    {
        int count = series.Dates.Span.ToArray().Count(one => one <= day);
        return new(series.Symbol, series.Dates[..count].ToArray(), series.Closes[..count].ToArray());
    }
}
