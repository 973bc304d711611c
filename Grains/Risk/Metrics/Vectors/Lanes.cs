using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Risk.Metrics;

/// <summary>Sums over days.</summary>
/// <remarks>
/// There are always sixteen lanes, added up in one order and never fused, however wide a machine's registers are: every
/// machine and both editions find the same bits.
/// </remarks>
internal static class Lanes
{
    public const int Count = 2 * Half;

    private const int Half = 8;

    /// <summary>Σ term(values[t]).</summary>
    public static double Sum<TTerm>(scoped ReadOnlySpan<double> values, TTerm term)
        where TTerm : struct, ITerm
    {
        Newest last = new(values.Length);
        values = AtLeastAll(values, stackalloc double[Count]);
        Vector512<double> first = default, second = default;
        ref double start = ref MemoryMarshal.GetReference(values);
        for (int t = 0; t < last.Start; t += Count)
        {
            first += term.Of(At(ref start, t));
            second += term.Of(At(ref start, t + Half));
        }
        int older = values.Length - Count, newer = values.Length - Half;
        return Total(
            first + last.First(term.Of(At(ref start, older))), second + last.Second(term.Of(At(ref start, newer))));
    }

    /// <summary>Π (1 + values[t]).</summary>
    public static double Growth(scoped ReadOnlySpan<double> values)
    {
        Newest last = new(values.Length);
        values = AtLeastAll(values, stackalloc double[Count]);
        Vector512<double> one = Vector512<double>.One, first = one, second = one;
        ref double start = ref MemoryMarshal.GetReference(values);
        for (int t = 0; t < last.Start; t += Count)
        {
            first *= one + At(ref start, t);
            second *= one + At(ref start, t + Half);
        }
        first *= one + last.First(At(ref start, values.Length - Count));
        second *= one + last.Second(At(ref start, values.Length - Half));
        Vector512<double> eight = first * second;
        Vector256<double> four = eight.GetLower() * eight.GetUpper();
        return (four[0] * four[1]) * (four[2] * four[3]);
    }

    /// <summary>Σ (values[t] − level)·(others[t] − otherLevel).</summary>
    public static double Products(
        scoped ReadOnlySpan<double> values, double level, scoped ReadOnlySpan<double> others, double otherLevel)
    {
        Newest last = new(values.Length);
        others = AtLeastAll(others[..values.Length], stackalloc double[Count]);
        values = AtLeastAll(values, stackalloc double[Count]);
        Vector512<double> first = default, second = default;
        Vector512<double> levels = Vector512.Create(level), otherLevels = Vector512.Create(otherLevel);
        ref double start = ref MemoryMarshal.GetReference(values), other = ref MemoryMarshal.GetReference(others);
        for (int t = 0; t < last.Start; t += Count)
        {
            first += (At(ref start, t) - levels) * (At(ref other, t) - otherLevels);
            second += (At(ref start, t + Half) - levels) * (At(ref other, t + Half) - otherLevels);
        }
        int older = values.Length - Count, newer = values.Length - Half;
        first += last.First((At(ref start, older) - levels) * (At(ref other, older) - otherLevels));
        second += last.Second((At(ref start, newer) - levels) * (At(ref other, newer) - otherLevels));
        return Total(first, second);
    }

    /// <summary>Σ decay^(n−1−t)·values[t]², and decay^n.</summary>
    /// <param name="values">Oldest first.</param>
    /// <param name="powers">decay to the power of 16, 15 … 0.</param>
    public static (double Sum, double Power) DecayedSquares(
        scoped ReadOnlySpan<double> values, ReadOnlySpan<double> powers)
    {
        Newest last = new(values.Length);
        values = AtLeastAll(values, stackalloc double[Count]);
        Vector512<double> first = default, second = default, step = Vector512.Create(powers[0]);
        ref double start = ref MemoryMarshal.GetReference(values), weight = ref MemoryMarshal.GetReference(powers[1..]);
        double left = powers[Count - last.Left], power = left;
        for (int t = 0; t < last.Start; t += Count, power *= powers[0])
        {
            first = first * step + Square(At(ref start, t));
            second = second * step + Square(At(ref start, t + Half));
        }
        first = first * left + last.First(Square(At(ref start, values.Length - Count)));
        second = second * left + last.Second(Square(At(ref start, values.Length - Half)));
        return (Total(first * At(ref weight, 0), second * At(ref weight, Half)), power);
    }

    private static Vector512<double> Square(Vector512<double> x) => x * x;

    private static Vector512<double> At(ref double start, int t) => Vector512.LoadUnsafe(ref start, (nuint)t);

    private static double Total(Vector512<double> first, Vector512<double> second)
    {
        Vector512<double> eight = first + second;
        Vector256<double> four = eight.GetLower() + eight.GetUpper();
        return (four[0] + four[1]) + (four[2] + four[3]);
    }

    // Before the loops: a call after one would have its lanes kept in memory.
    private static ReadOnlySpan<double> AtLeastAll(ReadOnlySpan<double> values, Span<double> room)
    {
        if (values.Length >= Count)
            return values;
        room.Clear();
        values.CopyTo(room[(Count - values.Length)..]);
        return room;
    }

    /// <summary>The last sixteen values of a loop, of which only those left over by whole blocks are taken.</summary>
    private readonly struct Newest(int length)
    {
        /// <summary>How many are left.</summary>
        public int Left => length % Count;

        /// <summary>Where they start.</summary>
        public int Start => length - length % Count;

        /// <summary>Terms of the older half, 0 for those that are not taken.</summary>
        public Vector512<double> First(Vector512<double> terms) => terms & LanesFrom(Count - Left);

        /// <summary>Terms of the newer half.</summary>
        public Vector512<double> Second(Vector512<double> terms) => terms & LanesFrom(Half - Left);

        private static Vector512<double> LanesFrom(int first) =>
            Vector512.GreaterThanOrEqual(Vector512<long>.Indices, Vector512.Create((long)first)).AsDouble();
    }
}
