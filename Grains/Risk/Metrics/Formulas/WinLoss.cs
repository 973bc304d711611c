namespace Risk.Metrics;

/// <summary>How often and how much was won, by day.</summary>
public static class WinLoss
{
    /// <summary>Days won over days not flat, in [0, 1]; null when every day was flat.</summary>
    public static double? WinRate(ReadOnlySpan<double> returns)
    {
        int won = 0, moved = 0;
        foreach (double value in returns)
        {
            won += value > 0 ? 1 : 0;
            moved += value != 0 ? 1 : 0;
        }
        return moved == 0 ? null : (double)won / moved;
    }

    /// <summary>Sum of gains over the size of the sum of losses; null without a loss.</summary>
    public static double? ProfitFactor(ReadOnlySpan<double> returns)
    {
        double gained = 0, lost = 0;
        foreach (double value in returns)
        {
            gained += Math.Max(value, 0);
            lost -= Math.Min(value, 0);
        }
        return lost == 0 ? null : gained / lost;
    }
}
