namespace Risk.Metrics;

/// <summary>Profits are rounded to multiples of one small number, so that adding them up rounds nothing.</summary>
/// <param name="Shift">Added to a number and taken away again it leaves the multiple next to it; 0: the number.</param>
/// <remarks>
/// What is exact does not depend on the order: a book that has followed a million ticks has the bits of one that is
/// computed anew. With B = gross exposure × largest return, no profit is beyond B; the multiples are of at most
/// B·2⁻⁵⁰, and 53 bits hold every sum of them. A history with a return beyond <see cref="MaxReturn"/> has no grid, as
/// it would be too coarse for its other days.
/// </remarks>
internal readonly record struct Grid(double Shift)
{
    /// <summary>16 is a price seventeen times that of the day before.</summary>
    public const double MaxReturn = 16;

    /// <summary>False where numbers stay as they are, and their sum depends on the order.</summary>
    public bool IsExact => Shift != 0;

    /// <param name="marketValues">By position.</param>
    /// <param name="largestReturn">In size, of all positions and days.</param>
    public static Grid Of(ReadOnlySpan<double> marketValues, double largestReturn)
    {
        double largest = Lanes.Sum(marketValues, default(Terms.Size)) * largestReturn;
        return largestReturn <= MaxReturn && largest is > 1e-200 and < 1e200
            ? new(6 * Math.ScaleB(1, Math.ILogB(largest)))
            : default;
    }
}
