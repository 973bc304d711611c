using Risk.Contracts;

namespace Risk.Grains.Portfolios;

/// <summary>Says of alerts that are about to open which positions they come from, and which moved them.</summary>
internal static class Origins
{
    /// <summary>The judgement with the positions in each opening that it came to.</summary>
    /// <param name="before">What was owed before it.</param>
    /// <param name="look">Only done when something opens.</param>
    public static Judgement WithOrigins(this Judgement judgement, OwedWork before, Func<Sight> look)
    {
        ImmutableArray<OwedCall> calls = judgement.Next.Owed.Calls;
        Lazy<Sight> sight = new(look);
        for (int i = before.Calls.Length; i < calls.Length; i++)
        {
            if (calls[i].Opening is { } opening)
                calls = calls.SetItem(i, calls[i] with
                {
                    Opening = WithOrigin(opening, sight, judgement.Next.Portfolio.Terms.BaseCurrency),
                });
        }
        return judgement with
        {
            Next = judgement.Next with { Owed = judgement.Next.Owed with { Calls = calls } },
        };
    }

    private static AlertOpening WithOrigin(AlertOpening opening, Lazy<Sight> sight, string currency) => opening with
    {
        Breakdown = Try(() => Breakdowns.Of(sight.Value, opening.Threshold.MetricType, currency)),
        Moved = Try(() => Movements.Of(sight.Value, opening.Threshold.MetricType)),
    };

    private static T? Try<T>(Func<T?> find)
        where T : class
    {
        try
        {
            return find();
        }
        catch (Exception)
        {
            // Better an alert that does not say where it comes from than none.
            return null;
        }
    }
}
