using Risk.Contracts;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>Says of alerts that are about to open which positions they come from.</summary>
internal static class Breakdowns
{
    private const int MostParts = 5;

    /// <summary>The judgement with the positions in each opening that it came to.</summary>
    /// <param name="before">What was owed before it.</param>
    /// <param name="look">Only done when something opens.</param>
    public static Judgement WithBreakdowns(this Judgement judgement, OwedWork before, Func<Sight> look)
    {
        ImmutableArray<OwedCall> calls = judgement.Next.Owed.Calls;
        Lazy<Sight> sight = new(look);
        for (int i = before.Calls.Length; i < calls.Length; i++)
        {
            if (calls[i].Opening is { Breakdown: null } opening
                && TryOf(sight, opening.Threshold.MetricType, judgement.Next.Portfolio.Terms.BaseCurrency)
                    is { } breakdown)
                calls = calls.SetItem(i, calls[i] with { Opening = opening with { Breakdown = breakdown } });
        }
        return judgement with
        {
            Next = judgement.Next with { Owed = judgement.Next.Owed with { Calls = calls } },
        };
    }

    private static PositionBreakdown? TryOf(Lazy<Sight> sight, string metric, string currency)
    {
        try
        {
            return Of(sight, metric, currency);
        }
        catch (Exception)
        {
            // Better an alert that does not say where it comes from than none.
            return null;
        }
    }

    private static PositionBreakdown? Of(Lazy<Sight> sight, string metric, string currency) =>
        MetricCatalog.Find(metric) is null ? null
        : TailOf(metric) is { } tail ? OfTail(sight.Value, metric, tail.Tail, tail.IsShortfall, currency)
        : OfValues(sight.Value, currency);

    private static PositionBreakdown? OfTail(
        Sight sight, string metric, double tail, bool isShortfall, string currency)
    {
        if (sight.Scenarios.Value is not { } book
            || TailContributions.Of(book, sight.Book.VarMethod, tail, isShortfall).Value is not { } parts)
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
        // One that is left is shown itself, not as "1 other".
        int shown = all.Length == MostParts + 1 ? all.Length : Math.Min(all.Length, MostParts);
        return all.Length == 0 || !double.IsFinite(total) ? null : new(
            measure, currency, total, [.. all.Take(shown).Select(one => new SymbolAmount(one.Symbol, one.Amount))],
            all.Length - shown, all.Skip(shown).Sum(one => one.Amount));
    }

    private static (double Tail, bool IsShortfall)? TailOf(string metric) => metric switch
    {
        "var_95" => (Tail.P95, false),
        "var_975" => (Tail.P975, false),
        "var_99" or "var_99_amount" => (Tail.P99, false),
        "cvar_95" => (Tail.P95, true),
        "cvar_975" or "cvar_975_amount" => (Tail.P975, true),
        "cvar_99" => (Tail.P99, true),
        _ => null,
    };
}
