namespace Risk.Metrics;

/// <summary>How often and how much was won, by day.</summary>
public static class WinLoss
{
    /// <summary>Days won over days not flat, in [0, 1]; null when every day was flat.</summary>
    public static double? WinRate(ReadOnlySpan<double> returns)
    {
        double moved = Lanes.Sum(returns, default(Terms.Move));
        return moved == 0 ? null : Lanes.Sum(returns, default(Terms.Win)) / moved;
    }

    /// <summary>Sum of gains over the size of the sum of losses; null without a loss.</summary>
    public static double? ProfitFactor(ReadOnlySpan<double> returns)
    {
        double lost = Lanes.Sum(returns, default(Terms.Loss));
        return lost == 0 ? null : Lanes.Sum(returns, default(Terms.Gain)) / lost;
    }
}
