using System.Numerics;
using System.Runtime.InteropServices;

namespace Risk.Metrics;

/// <summary>Loops over days, several at a time.</summary>
/// <remarks>
/// One product and one sum an element, never fused, so that a machine with wider vectors finds the same bits.
/// </remarks>
internal static class Vectors
{
    /// <summary>sum[t] += scale · values[t].</summary>
    public static void AddScaled(Span<double> sum, double scale, ReadOnlySpan<double> values)
    {
        values = values[..sum.Length];
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(sum);
        ReadOnlySpan<Vector<double>> blocks = MemoryMarshal.Cast<double, Vector<double>>(values);
        for (int block = 0; block < sums.Length; block++)
            sums[block] += scale * blocks[block];
        for (int t = sums.Length * Vector<double>.Count; t < sum.Length; t++)
            sum[t] += scale * values[t];
    }

    /// <summary>Copies the values that are no greater than a bound, in their order; NaN is not.</summary>
    /// <param name="taken">As long as <paramref name="values"/>.</param>
    /// <returns>How many were copied.</returns>
    public static int TakeUpTo(ReadOnlySpan<double> values, double bound, Span<double> taken)
    {
        Vector<double> bounds = new(bound);
        ReadOnlySpan<Vector<double>> blocks = MemoryMarshal.Cast<double, Vector<double>>(values);
        int count = 0;
        for (int block = 0; block < blocks.Length; block++)
        {
            if (Vector.LessThanOrEqualAny(blocks[block], bounds))
                count += TakeEach(
                    values.Slice(block * Vector<double>.Count, Vector<double>.Count), bound, taken[count..]);
        }
        return count + TakeEach(values[(blocks.Length * Vector<double>.Count)..], bound, taken[count..]);
    }

    private static int TakeEach(ReadOnlySpan<double> values, double bound, Span<double> taken)
    {
        int count = 0;
        foreach (double value in values)
        {
            if (value <= bound)
                taken[count++] = value;
        }
        return count;
    }
}
