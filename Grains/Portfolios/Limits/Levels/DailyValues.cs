using Risk.Contracts;
using Risk.Grains.Records;
using Risk.Prices;

namespace Risk.Grains.Portfolios;

/// <summary>The last recorded value of each market day, read once and remembered: what is past stays.</summary>
internal sealed class DailyValues(string portfolioId, IRecordQueries queries, MarketDays days)
{
    private const int MostRemembered = 10_000;

    // By metric and day: the newest value that was recorded on that day or before.
    private readonly Dictionary<(string Metric, DateOnly Day), (DateOnly Day, double? Value)?> known = [];

    /// <summary>Newest first; days on which the metric was undefined, or nothing was recorded, are left out.</summary>
    /// <param name="until">The newest day that counts.</param>
    /// <param name="count">Of days with a value, at most.</param>
    public async Task<IReadOnlyList<double>> NewestAsync(string metric, DateOnly until, int count)
    {
        if (known.Count > MostRemembered)
            known.Clear();
        List<double> values = [];
        DateOnly day = until;
        while (values.Count < count && await OnOrBeforeAsync(metric, day) is { } found)
        {
            if (found.Value is { } value)
                values.Add(value);
            day = found.Day.AddDays(-1);
        }
        return values;
    }

    private async Task<(DateOnly Day, double? Value)?> OnOrBeforeAsync(string metric, DateOnly day)
    {
        if (known.TryGetValue((metric, day), out (DateOnly, double?)? found))
            return found;
        HistoryPoint? point = await queries.NewestAsync(portfolioId, metric, days.EndOf(day));
        found = point is null ? null : (DayOf(point.At), point.Value);
        known[(metric, day)] = found;
        return found;
    }

    // A close counts as made at the end of its day, which is the first instant of the next.
    private DateOnly DayOf(DateTimeOffset at) => days.DayOf(at.AddTicks(-1));
}
