using Risk.Portfolios;

namespace Risk.Metrics;

/// <summary>Scenario profits of a book, kept up to date tick by tick. Allocates nothing after it is made.</summary>
/// <remarks>
/// A new market value moves each day's profit by its change × return. Each such move rounds once, by at most 2⁻⁵³ of
/// the profit; after <see cref="RecomputeEvery"/> of them all profits are computed anew, with the bits of
/// <see cref="Scenarios.Profits"/>, so that no more than their rounding is ever in the numbers. A market value that
/// cannot be is refused and changes nothing. Holdings or closes that change need a new one. Not for several threads.
/// </remarks>
public sealed class LiveScenarios
{
    /// <summary>Moves after which the profits are computed anew: at most 1e-11 of a profit is rounding then.</summary>
    public const int RecomputeEvery = 1 << 16;

    // Beyond it no position can be booked; within it no profit overflows.
    private const double MaxMarketValue = (double)Amounts.MaxUnits * (double)Amounts.MaxUnits;

    private readonly ReadOnlyMemory<double>[] returns;
    private readonly double[] marketValues;
    private readonly double[] profits;
    private readonly TailSelector tails;
    private readonly int recomputeEvery;

    /// <param name="book">Prices and history to start from.</param>
    /// <param name="recomputeEvery">Moves after which the profits are computed anew.</param>
    public LiveScenarios(ScenarioBook book, int recomputeEvery = RecomputeEvery)
    {
        returns = [.. book.Returns];
        marketValues = [.. book.MarketValues];
        profits = [.. book.Profits];
        tails = new(profits.Length);
        this.recomputeEvery = recomputeEvery;
    }

    /// <summary>What the book would have made on each day, oldest first.</summary>
    public ReadOnlySpan<double> Profits => profits;

    /// <summary>Signed, by position.</summary>
    public ReadOnlySpan<double> MarketValues => marketValues;

    /// <summary>Moves since the profits were last computed anew.</summary>
    public int Moves { get; private set; }

    /// <summary>Takes the market value of a position, as its price or its quantity has changed.</summary>
    /// <returns>False when it is not finite or larger than any that can be booked; then nothing has changed.</returns>
    public bool Revalue(int position, double marketValue)
    {
        if (!(Math.Abs(marketValue) <= MaxMarketValue))
            return false;
        double change = marketValue - marketValues[position];
        marketValues[position] = marketValue;
        if (++Moves >= recomputeEvery)
            Recompute();
        else if (change != 0)
            Vectors.AddScaled(profits, change, returns[position].Span);
        return true;
    }

    /// <summary>Computes the profits anew: a matrix-vector product.</summary>
    public void Recompute()
    {
        Vectors.Product(profits, marketValues, returns);
        Moves = 0;
    }

    /// <summary>The tails of the profits as they are.</summary>
    public LiveTails Tails() => tails.Tails(profits);
}
