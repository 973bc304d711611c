namespace Risk.Portfolios;

/// <summary>A trade that was done.</summary>
/// <param name="Id">The same id twice is one trade.</param>
/// <param name="Quantity">Units, positive; the side gives the sign.</param>
/// <param name="Price">Base currency per unit, positive.</param>
/// <param name="Date">When it was done, in the market's time zone.</param>
/// <param name="At">The instant; null for one that is only thought of.</param>
public sealed record Trade(
    string Id,
    string Symbol,
    TradeSide Side,
    decimal Quantity,
    decimal Price,
    DateOnly Date,
    DateTimeOffset? At = null)
{
    /// <summary>Change of the position.</summary>
    public decimal Signed => Side == TradeSide.Sell ? -Quantity : Quantity;

    /// <summary>What it brought in cash; a buy is negative.</summary>
    public decimal Cash => -Amounts.Product(Signed, Price);

    /// <summary>What makes it the same trade. 1.0 and 1.00 are the same.</summary>
    internal string[] Content => [Symbol, Amounts.Text(Signed), Amounts.Text(Price)];
}

public enum TradeSide
{
    Buy,
    Sell,
}
