namespace Risk.Metrics;

/// <summary>A likelihood-ratio test of exceptions: does the model deserve them?</summary>
/// <param name="Statistic">0 or more; the larger, the less likely that the model is right.</param>
/// <param name="PValue">Probability of a statistic at least as large if the model is right.</param>
public readonly record struct LikelihoodRatio(double Statistic, double PValue)
{
    /// <summary>Whether as many exceptions come as were promised (Kupiec), χ² with one degree of freedom.</summary>
    /// <param name="exceptions">Days that lost more than forecast.</param>
    /// <param name="days">All days, 1 or more.</param>
    /// <param name="tail">Promised share of exceptions, 0.01 for 99 %.</param>
    /// <remarks>−2 ln[(1−a)^(n−x) a^x / ((1−x/n)^(n−x) (x/n)^x)], 0·ln 0 = 0. Source: Kupiec (1995).</remarks>
    public static LikelihoodRatio Coverage(int exceptions, int days, double tail)
    {
        double share = (double)exceptions / days;
        int calm = days - exceptions;
        return Of(Likelihood(calm, exceptions, tail) - Likelihood(calm, exceptions, share), 1);
    }

    /// <summary>Whether an exception makes the next one no likelier, χ² with one degree of freedom.</summary>
    /// <remarks>First-order Markov chain against independence. Source: Christoffersen (1998).</remarks>
    public static LikelihoodRatio Independence(in Transitions days)
    {
        double any = Share(days.CalmThenHit + days.HitThenHit, days.Count);
        double afterCalm = Share(days.CalmThenHit, days.CalmThenCalm + days.CalmThenHit);
        double afterHit = Share(days.HitThenHit, days.HitThenCalm + days.HitThenHit);
        double apart = Likelihood(days.CalmThenCalm, days.CalmThenHit, afterCalm)
            + Likelihood(days.HitThenCalm, days.HitThenHit, afterHit);
        return Of(
            Likelihood(days.CalmThenCalm + days.HitThenCalm, days.CalmThenHit + days.HitThenHit, any) - apart, 1);
    }

    /// <summary>Both at once, χ² with two degrees of freedom. Source: Christoffersen (1998).</summary>
    public static LikelihoodRatio Conditional(in LikelihoodRatio coverage, in LikelihoodRatio independence) =>
        Of(-(coverage.Statistic + independence.Statistic) / 2, 2);

    private static LikelihoodRatio Of(double logRatio, int degrees)
    {
        // Rounding may leave a hair below 0.
        double statistic = Math.Max(-2 * logRatio, 0);
        return new(statistic, ChiSquared.Survival(statistic, degrees));
    }

    private static double Likelihood(int calm, int hits, double chance) => Log(calm, 1 - chance) + Log(hits, chance);

    private static double Log(int count, double chance) => count == 0 ? 0 : count * Math.Log(chance);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>How days followed each other; a hit is an exception.</summary>
public readonly record struct Transitions(int CalmThenCalm, int CalmThenHit, int HitThenCalm, int HitThenHit)
{
    public int Count => CalmThenCalm + CalmThenHit + HitThenCalm + HitThenHit;

    public static Transitions Of(IReadOnlyList<bool> hits)
    {
        int[] counts = new int[4];
        for (int day = 1; day < hits.Count; day++)
            counts[(hits[day - 1] ? 2 : 0) + (hits[day] ? 1 : 0)]++;
        return new(counts[0], counts[1], counts[2], counts[3]);
    }
}
