namespace Risk.Thresholds;

/// <summary>How much of a limit is used.</summary>
public static class Utilisation
{
    /// <summary>In percent: 100 is the limit itself, more is beyond it.</summary>
    /// <remarks>
    /// A limit that is reached by going away from zero (exposure above 100, a loss below −5 %) is used by value over
    /// limit, and not at all on the other side of zero. One that is reached by going towards zero (NAV below a
    /// million) is used by limit over value: half when there is twice as much as there has to be.
    /// </remarks>
    /// <returns>
    /// Null where there is no measure: an undefined value, a limit of 0, <c>equal</c>, or a value at or beyond zero
    /// against a limit that lies before zero.
    /// </returns>
    public static double? Percent(Comparison comparison, double threshold, double? value)
    {
        double direction = comparison.WorseDirection();
        if (value is not { } known || threshold * direction == 0)
            return null;
        double ratio = threshold * direction > 0
            ? Math.Max(known / threshold, 0)
            : known * threshold > 0 ? threshold / known : double.NaN;
        return double.IsFinite(ratio * 100) ? ratio * 100 : null;
    }
}
