using System.Numerics;
using System.Runtime.InteropServices;

namespace Risk.Metrics;

/// <summary>Loops over days, several at a time.</summary>
/// <remarks>
/// By element, never fused and never summed across elements, so that every machine finds the same bits.
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

    /// <summary>sum[t] = Σ scales[i] · rows[i][t], each element in the order of the rows.</summary>
    /// <remarks>Four rows at a time, so that the sum is read and written a quarter as often.</remarks>
    public static void Product(Span<double> sum, ReadOnlySpan<double> scales, ReadOnlySpan<ReadOnlyMemory<double>> rows)
    {
        sum.Clear();
        int i = 0;
        for (; i + 4 <= rows.Length; i += 4)
            AddFour(sum, scales.Slice(i, 4), rows.Slice(i, 4));
        for (; i < rows.Length; i++)
            AddScaled(sum, scales[i], rows[i].Span);
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

    private static void AddFour(
        Span<double> sum, ReadOnlySpan<double> scales, ReadOnlySpan<ReadOnlyMemory<double>> rows)
    {
        double a = scales[0], b = scales[1], c = scales[2], d = scales[3];
        ReadOnlySpan<double> first = rows[0].Span[..sum.Length], second = rows[1].Span[..sum.Length];
        ReadOnlySpan<double> third = rows[2].Span[..sum.Length], fourth = rows[3].Span[..sum.Length];
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(sum);
        ReadOnlySpan<Vector<double>> va = Blocks(first), vb = Blocks(second), vc = Blocks(third), vd = Blocks(fourth);
        for (int block = 0; block < sums.Length; block++)
            sums[block] = sums[block] + a * va[block] + b * vb[block] + c * vc[block] + d * vd[block];
        for (int t = sums.Length * Vector<double>.Count; t < sum.Length; t++)
            sum[t] = sum[t] + a * first[t] + b * second[t] + c * third[t] + d * fourth[t];
    }

    private static ReadOnlySpan<Vector<double>> Blocks(ReadOnlySpan<double> values) =>
        MemoryMarshal.Cast<double, Vector<double>>(values);

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
