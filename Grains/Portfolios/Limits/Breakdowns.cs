using Risk.Contracts;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>Which positions a metric comes from.</summary>
internal static class Breakdowns
{
    private const int MostParts = 5;

    /// <summary>Null for what no positions are behind, and where it is undefined.</summary>
    public static PositionBreakdown? Of(Sight sight, string metric, string currency) =>
        MetricCatalog.Find(metric) is null ? null
        : TailMetric.Find(metric) is { } tail ? OfTail(sight, metric, tail, currency)
        : OfValues(sight, currency);

    /// <summary>How many of so many parts are named; one that is left is named itself, not "1 other".</summary>
    public static int Named(int count) => count == MostParts + 1 ? count : Math.Min(count, MostParts);

    private static PositionBreakdown? OfTail(Sight sight, string metric, TailMetric tail, string currency)
    {
        if (sight.Scenarios.Value is not { } book
            || TailContributions.Of(book, sight.Book.VarMethod, tail.Tail, tail.IsShortfall).Value is not { } parts)
            return null;
        // The greatest losses first: what offsets them comes last.
        return Of(metric, currency, parts.Sum(), book.Symbols.Zip(parts).OrderBy(one => one.Second));
    }

    private static PositionBreakdown? OfValues(Sight sight, string currency)
    {
        IEnumerable<(string, double)> values =
            sight.Book.Book.Holdings.Select(one => one.Symbol).Zip(sight.Pricing.MarketValues);
        return Of(
            null, currency, sight.Pricing.MarketValues.Sum(Math.Abs),
            values.OrderByDescending(one => Math.Abs(one.Item2)));
    }

    private static PositionBreakdown? Of(
        string? measure, string currency, double total, IEnumerable<(string Symbol, double Amount)> ordered)
    {
        (string Symbol, double Amount)[] all = [.. ordered];
        int named = Named(all.Length);
        return all.Length == 0 || !double.IsFinite(total) ? null : new(
            measure, currency, total, [.. all.Take(named).Select(one => new SymbolAmount(one.Symbol, one.Amount))],
            all.Length - named, all.Skip(named).Sum(one => one.Amount));
    }
}
