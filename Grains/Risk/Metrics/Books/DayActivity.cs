namespace Risk.Metrics;

/// <summary>What happened to a book on one market day beside the move of prices. Base currency, exact.</summary>
/// <param name="Day">The market day that it belongs to.</param>
/// <param name="Flow">Cash paid in (positive) or out by the owner.</param>
/// <param name="Trades">Net trades, each symbol once.</param>
public sealed record DayActivity(DateOnly Day, decimal Flow, ImmutableArray<DayTrade> Trades);

/// <summary>Net trade in one symbol on one day.</summary>
/// <param name="Quantity">Units bought less units sold.</param>
/// <param name="Cash">What it brought; a buy is negative.</param>
/// <param name="At">When the last of it was done; null when that is not known.</param>
public readonly record struct DayTrade(string Symbol, decimal Quantity, decimal Cash, DateTimeOffset? At = null);
