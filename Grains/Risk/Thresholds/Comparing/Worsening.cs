namespace Risk.Thresholds;

/// <summary>How far beyond its limit a value is, in steps that are worth telling again.</summary>
public static class Worsening
{
    /// <summary>A usual step, as a part of the threshold: 100, 110, 120 % of the limit.</summary>
    public const double UsualStep = 0.1;

    private const double Highest = 1_000_000;

    // So that 0.033 against 0.03 is one step in binary numbers too.
    private const double Rounding = 1e-9;

    /// <summary>Whole steps beyond the threshold, 0 to a million; 0 for <c>equal</c> and a threshold of 0.</summary>
    /// <param name="step">As a part of the threshold; 0: worsening is never told.</param>
    public static int Level(Comparison comparison, double threshold, double value, double step = UsualStep)
    {
        if (threshold == 0 || step <= 0)
            return 0;
        double excess = (value - threshold) * comparison.WorseDirection() / Math.Abs(threshold);
        return (int)Math.Clamp(Math.Floor(excess / step + Rounding), 0, Highest);
    }
}
