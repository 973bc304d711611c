namespace Risk.Prices;

/// <summary>What is remembered of a symbol's ticks.</summary>
/// <param name="Price">The last accepted price.</param>
/// <param name="At">When that was made.</param>
/// <param name="Suspects">Ticks in quarantine since then.</param>
public readonly record struct TickState(decimal Price, DateTimeOffset At, Suspects Suspects = default);

/// <summary>A run of quarantined ticks that agree with each other.</summary>
public readonly record struct Suspects(int Count, decimal Lowest, decimal Highest)
{
    // Within this factor of each other, prices tell the same level.
    private const decimal Agreement = 1.1m;

    /// <summary>The run with one more; a price that disagrees starts a new one.</summary>
    public Suspects With(decimal price)
    {
        decimal lowest = Math.Min(Count == 0 ? price : Lowest, price), highest = Math.Max(Highest, price);
        return highest / lowest <= Agreement ? new(Count + 1, lowest, highest) : new(1, price, price);
    }
}
