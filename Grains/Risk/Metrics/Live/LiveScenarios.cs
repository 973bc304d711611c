namespace Risk.Metrics;

/// <summary>Scenario profits of a book, kept up to date tick by tick. Allocates nothing after it is made.</summary>
/// <remarks>
/// A new market value moves each day's profit by its change × return. As all are on the <see cref="Grid"/> no rounding
/// piles up: after any number of moves the profits have the bits of <see cref="Compute"/>. Where the book has no grid,
/// or has another now, they are computed anew. Not for several threads.
/// </remarks>
public sealed class LiveScenarios
{
    private readonly ImmutableArray<ReadOnlyMemory<double>> returns;
    private readonly double largestReturn;
    private readonly double[] marketValues;
    private readonly double[] profits;
    private Grid grid;

    /// <param name="returns">By position, of the same days.</param>
    /// <param name="largestReturn">In size, of all of them.</param>
    public LiveScenarios(ImmutableArray<ReadOnlyMemory<double>> returns, double largestReturn)
    {
        this.returns = returns;
        this.largestReturn = largestReturn;
        marketValues = new double[returns.Length];
        profits = new double[returns.IsEmpty ? 0 : returns[0].Length];
    }

    /// <summary>What the book would have made on each day, oldest first.</summary>
    public ReadOnlySpan<double> Profits => profits;

    /// <summary>Takes the market values, some of which have changed.</summary>
    /// <param name="values">Signed, by position.</param>
    public void Follow(ReadOnlySpan<double> values)
    {
        Grid next = Grid.Of(values, largestReturn);
        // A product does four positions in the time in which two are moved.
        if (!next.IsExact || next != grid || Changed(values) > values.Length / 2)
            Compute(values);
        else
            Move(values);
    }

    /// <summary>Computes the profits from nothing: a matrix-vector product.</summary>
    /// <param name="values">Signed, by position.</param>
    public void Compute(ReadOnlySpan<double> values)
    {
        Take(values);
        Compute(0, profits.Length);
    }

    /// <summary>Takes the market values; all days are to be computed after it.</summary>
    internal void Take(ReadOnlySpan<double> values)
    {
        grid = Grid.Of(values, largestReturn);
        values.CopyTo(marketValues);
    }

    /// <summary>Computes a block of days.</summary>
    /// <param name="back">Days after it; books over one history but of different windows end on one day.</param>
    /// <param name="count">Days in it, or what is left.</param>
    internal void ComputeBlock(int back, int count)
    {
        int end = profits.Length - back, first = Math.Max(end - count, 0);
        if (end > 0)
            Compute(first, end - first);
    }

    private void Compute(int first, int count) =>
        Vectors.Product(profits.AsSpan(first, count), marketValues, returns.AsSpan(), grid, first);

    private int Changed(ReadOnlySpan<double> values)
    {
        int count = 0;
        for (int i = 0; i < values.Length; i++)
            count += values[i] != marketValues[i] ? 1 : 0;
        return count;
    }

    private void Move(ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] == marketValues[i])
                continue;
            Vectors.Move(profits, marketValues[i], values[i], returns[i].Span, grid);
            marketValues[i] = values[i];
        }
    }
}
