using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Risk.Metrics;

/// <summary>Loops over days, eight at a time, each day for itself and never fused.</summary>
internal static class Vectors
{
    private const int Width = 8;

    /// <summary>sum[t] += scale · values[t].</summary>
    public static void AddScaled(Span<double> sum, double scale, ReadOnlySpan<double> values) =>
        Move(sum, 0, scale, values, default);

    /// <summary>sum[t] += after · values[t] − before · values[t], each on the grid.</summary>
    public static void Move(Span<double> sum, double before, double after, ReadOnlySpan<double> values, Grid grid)
    {
        ref double to = ref MemoryMarshal.GetReference(sum), from = ref First(values, sum.Length);
        Vector512<double> shift = Vector512.Create(grid.Shift);
        int whole = Whole(sum.Length);
        for (int t = 0; t < whole; t += Width)
        {
            Vector512<double> value = At(ref from, t);
            Vector512<double> change = Round(after * value, shift) - Round(before * value, shift);
            (At(ref to, t) + change).StoreUnsafe(ref to, (nuint)t);
        }
        for (int t = whole; t < sum.Length; t++)
            sum[t] += Round(after * values[t], grid.Shift) - Round(before * values[t], grid.Shift);
    }

    /// <summary>sum[t] = Σ scales[i] · rows[i][first + t], each on the grid.</summary>
    /// <remarks>Four rows at a time, so that the sum is read and written a quarter as often.</remarks>
    public static void Product(
        Span<double> sum,
        ReadOnlySpan<double> scales,
        ReadOnlySpan<ReadOnlyMemory<double>> rows,
        Grid grid,
        int first = 0)
    {
        sum.Clear();
        int i = 0;
        for (; i + 4 <= rows.Length; i += 4)
            AddFour(sum, scales.Slice(i, 4), rows.Slice(i, 4), grid, first);
        for (; i < rows.Length; i++)
            Move(sum, 0, scales[i], rows[i].Span[first..], grid);
    }

    /// <summary>The largest size of a value; NaN where one is.</summary>
    public static double LargestSize(ReadOnlySpan<double> values)
    {
        Vector512<double> largest = default;
        ref double from = ref MemoryMarshal.GetReference(values);
        int whole = Whole(values.Length);
        for (int t = 0; t < whole; t += Width)
            largest = Vector512.Max(largest, Vector512.Abs(At(ref from, t)));
        double most = 0;
        for (int lane = 0; lane < Width; lane++)
            most = Math.Max(most, largest[lane]);
        foreach (double value in values[whole..])
            most = Math.Max(most, Math.Abs(value));
        return most;
    }

    private static void AddFour(
        Span<double> sum,
        ReadOnlySpan<double> scales,
        ReadOnlySpan<ReadOnlyMemory<double>> rows,
        Grid grid,
        int first)
    {
        double a = scales[0], b = scales[1], c = scales[2], d = scales[3];
        ref double to = ref MemoryMarshal.GetReference(sum);
        ref double ra = ref Days(rows[0], first, sum.Length), rb = ref Days(rows[1], first, sum.Length);
        ref double rc = ref Days(rows[2], first, sum.Length), rd = ref Days(rows[3], first, sum.Length);
        Vector512<double> shift = Vector512.Create(grid.Shift);
        int whole = Whole(sum.Length);
        for (int t = 0; t < whole; t += Width)
        {
            Vector512<double> four = At(ref to, t)
                + Round(a * At(ref ra, t), shift) + Round(b * At(ref rb, t), shift)
                + Round(c * At(ref rc, t), shift) + Round(d * At(ref rd, t), shift);
            four.StoreUnsafe(ref to, (nuint)t);
        }
        for (int t = whole; t < sum.Length; t++)
            sum[t] = sum[t]
                + Round(a * Unsafe.Add(ref ra, t), grid.Shift) + Round(b * Unsafe.Add(ref rb, t), grid.Shift)
                + Round(c * Unsafe.Add(ref rc, t), grid.Shift) + Round(d * Unsafe.Add(ref rd, t), grid.Shift);
    }

    private static Vector512<double> Round(Vector512<double> profits, Vector512<double> shift) =>
        profits + shift - shift;

    private static double Round(double profit, double shift) => profit + shift - shift;

    private static int Whole(int length) => length - length % Width;

    // Of a row that is checked to be long enough, once instead of at each step.
    private static ref double First(ReadOnlySpan<double> row, int length) =>
        ref MemoryMarshal.GetReference(row[..length]);

    private static ref double Days(ReadOnlyMemory<double> row, int first, int length) =>
        ref First(row.Span[first..], length);

    private static Vector512<double> At(ref double row, int t) => Vector512.LoadUnsafe(ref row, (nuint)t);
}
