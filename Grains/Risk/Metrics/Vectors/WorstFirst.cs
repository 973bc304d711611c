using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Risk.Metrics;

/// <summary>Finds the worst outcomes without sorting all of them.</summary>
internal static class WorstFirst
{
    private const int Word = 64;

    // Up to so many, comparing each with each is faster than a sort that guesses its branches.
    private const int FewEnough = 2 * Word;

    // In deviations below the mean: of usual returns a fifteenth lies beyond the first, a tenth beyond the second.
    private static readonly double[] TailsFrom = [1.5, 1.25];

    /// <summary>Memory that so many outcomes need.</summary>
    public static int ScratchFor(int outcomes) => 2 * outcomes + Word;

    /// <summary>From the worst on, at least as many as the tail of 5 % needs; all NaN when one of them is.</summary>
    /// <param name="outcomes">One or more.</param>
    /// <param name="scratch">As long as <see cref="ScratchFor"/> says; holds the result.</param>
    public static ReadOnlySpan<double> Of(ReadOnlySpan<double> outcomes, Span<double> scratch)
    {
        Span<double> sorted = scratch[..outcomes.Length], taken = scratch[outcomes.Length..];
        int count = Take(outcomes, taken);
        if (count <= FewEnough && count < outcomes.Length)
            return Rank(taken, count, sorted[..count]);
        sorted = sorted[..count];
        (count < outcomes.Length ? taken[..count] : outcomes).CopyTo(sorted);
        sorted.Sort();
        // NaN sorts before all else; where it is, nothing is known.
        if (double.IsNaN(sorted[0]))
            sorted.Fill(double.NaN);
        return sorted;
    }

    /// <summary>Copies what may be among the worst.</summary>
    /// <returns>How many there are; all, and none is copied, when it cannot be told.</returns>
    private static int Take(ReadOnlySpan<double> outcomes, Span<double> taken)
    {
        // The interpolated quantile of the widest tail looks at the outcome after its rank too.
        int needed = Tail.Rank(outcomes.Length, Tail.P95).Index + 2;
        if (Moments.StandardDeviation(outcomes) is not { } deviation || !double.IsFinite(deviation))
            return outcomes.Length;
        double mean = Moments.Mean(outcomes)!.Value;
        foreach (double from in TailsFrom)
        {
            int count = TakeBelow(outcomes, mean - from * deviation, taken);
            if (count >= needed)
                return count;
        }
        return outcomes.Length;
    }

    private static int TakeBelow(ReadOnlySpan<double> values, double bound, Span<double> taken)
    {
        int count = 0, start = 0;
        for (; start + Word <= values.Length; start += Word)
        {
            ReadOnlySpan<double> word = values.Slice(start, Word);
            for (ulong found = Below(word, bound); found != 0; found &= found - 1)
                taken[count++] = word[BitOperations.TrailingZeroCount(found)];
        }
        foreach (double value in values[start..])
        {
            if (value < bound)
                taken[count++] = value;
        }
        return count;
    }

    /// <summary>Sorts: a value's place is how many are below it.</summary>
    private static ReadOnlySpan<double> Rank(Span<double> values, int count, Span<double> sorted)
    {
        int words = (count + Word - 1) / Word;
        values[count..(words * Word)].Fill(double.PositiveInfinity);
        sorted.Fill(double.NaN);
        foreach (double value in values[..count])
        {
            int below = 0;
            for (int word = 0; word < words; word++)
                below += BitOperations.PopCount(Below(values.Slice(word * Word, Word), value));
            sorted[below] = value;
        }
        // Equal values meet at one place; the places after it are theirs.
        for (int i = 1; i < sorted.Length; i++)
        {
            if (double.IsNaN(sorted[i]))
                sorted[i] = sorted[i - 1];
        }
        return sorted;
    }

    // A bit for each of 64 values: so there is no branch to guess for each.
    private static ulong Below(ReadOnlySpan<double> word, double bound)
    {
        Vector512<double> bounds = Vector512.Create(bound);
        ref double start = ref MemoryMarshal.GetReference(word[..Word]);
        ulong found = 0;
        for (int i = 0; i < Word; i += 8)
        {
            Vector512<double> below = Vector512.LessThan(Vector512.LoadUnsafe(ref start, (nuint)i), bounds);
            found |= below.ExtractMostSignificantBits() << i;
        }
        return found;
    }
}
