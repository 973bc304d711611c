using System.Globalization;

namespace Risk.Portfolios;

/// <summary>Exact amounts, as numeric(28,8) holds them.</summary>
public static class Amounts
{
    public const int Decimals = 8;

    /// <summary>Largest quantity of units, and largest price.</summary>
    public const decimal MaxUnits = 1_000_000_000_000m;

    /// <summary>Largest amount of money that one request moves, and largest cash.</summary>
    public const decimal MaxMoney = 1_000_000_000_000_000_000m;

    /// <summary>No larger than the limit, and no finer than the decimals.</summary>
    public static bool Fits(decimal value, decimal limit) =>
        Math.Abs(value) <= limit && decimal.Round(value, Decimals) == value;

    /// <summary>The same text for the same amount: 1.0 and 1.00 are both 1.</summary>
    public static string Text(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    /// <summary>Quantity × price, rounded to the decimals, half to even.</summary>
    public static decimal Product(decimal quantity, decimal price) => decimal.Round(quantity * price, Decimals);
}
