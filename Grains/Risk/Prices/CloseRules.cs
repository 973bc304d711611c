namespace Risk.Prices;

/// <summary>Which rows of close history are taken.</summary>
public static class CloseRules
{
    /// <summary>Largest price that is stored: twelve digits before the point, eight after it.</summary>
    public const decimal MaxPrice = 999_999_999_999.99999999m;

    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <param name="today">The receiver's date; a close may be a day ahead of it, in a zone further east.</param>
    /// <returns>Why the row is refused, as a sentence; null when it is good.</returns>
    public static string? Refuse(DateOnly date, string? symbol, decimal close, DateOnly today) =>
        date < Earliest || date > today.AddDays(1) ? $"date is {date:yyyy-MM-dd}; allowed: 1900-01-01 to today."
        : !Ids.IsValid(symbol) ? $"symbol is '{symbol}'; allowed: 1 to 64 of A-Z a-z 0-9 _ . -."
        : close is <= 0 or > MaxPrice ? FormattableString.Invariant($"close is {close}; allowed: above 0, below 10^12.")
        : null;
}
