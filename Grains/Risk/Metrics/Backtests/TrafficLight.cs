namespace Risk.Metrics;

/// <summary>What a supervisor makes of a number of exceptions.</summary>
public enum TrafficLight
{
    /// <summary>As many as a right model may well have.</summary>
    Green,

    /// <summary>As few come in 95 % of all cases, so the model may be wrong.</summary>
    Yellow,

    /// <summary>As few come in 99.99 % of all cases: the model is wrong.</summary>
    Red,
}

/// <summary>The traffic light for any number of days and any confidence.</summary>
public static class TrafficLights
{
    private const double YellowFrom = 0.95;
    private const double RedFrom = 0.9999;

    /// <param name="exceptions">0 to <paramref name="days"/>; none is green however few the days.</param>
    /// <param name="days">1 or more.</param>
    /// <param name="tail">Promised share of exceptions, 0.01 for 99 %.</param>
    /// <remarks>Binomial. Source: Basel Committee (1996): 0–4, 5–9 and 10 or more in 250 days at 99 %.</remarks>
    public static TrafficLight Of(int exceptions, int days, double tail) =>
        exceptions == 0 ? TrafficLight.Green : AtMost(exceptions, days, tail) switch
        {
            < YellowFrom => TrafficLight.Green,
            < RedFrom => TrafficLight.Yellow,
            _ => TrafficLight.Red,
        };

    // Sum of n!/(k!(n−k)!)·a^k·(1−a)^(n−k) up to x, each term from the one before, as logarithms so that none vanishes.
    private static double AtMost(int exceptions, int days, double tail)
    {
        double odds = Math.Log(tail / (1 - tail)), term = days * Math.Log(1 - tail), sum = Math.Exp(term);
        for (int k = 1; k <= exceptions; k++)
        {
            term += Math.Log((days - k + 1d) / k) + odds;
            sum += Math.Exp(term);
        }
        return sum;
    }
}
