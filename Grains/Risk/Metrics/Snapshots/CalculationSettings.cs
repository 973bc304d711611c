using Risk.Prices;

namespace Risk.Metrics;

/// <summary>What a calculation can be told beside the book, its prices and its history.</summary>
public sealed record CalculationSettings
{
    public static readonly CalculationSettings Default = new();

    /// <summary>Closes in the window of the scenarios; 756 are three years.</summary>
    public int WindowCloses { get; init; } = 756;

    /// <summary>Closes, or recorded NAVs, below which there is no history to speak of.</summary>
    public int MinCloses { get; init; } = 60;

    /// <summary>How the tails are estimated.</summary>
    public VarMethod VarMethod { get; init; } = VarMethod.Historical;

    /// <summary>A symbol for which no tick has arrived for longer is stale.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>When the market's days end.</summary>
    public MarketDays Days { get; init; } = MarketDays.Utc;
}
