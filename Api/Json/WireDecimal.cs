using System.Globalization;

namespace Risk.Api.Json;

/// <summary>Decimal numbers as the service stores them: numeric(28,8).</summary>
public static class WireDecimal
{
    public const int MaxDecimals = 8;

    /// <summary>A number must be nearer to zero than this.</summary>
    public const decimal Bound = 100_000_000_000_000_000_000m;

    // Longer texts could lose digits in a decimal without a word.
    private const int MaxLength = 40;

    public static bool TryParse(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        if (text.Length > MaxLength
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            return false;
        value = Trim(value);
        return value.Scale <= MaxDecimals && Math.Abs(value) < Bound;
    }

    /// <summary>The same number without trailing zeros.</summary>
    public static decimal Trim(decimal value) => value / 1.000000000000000000000000000000000m;
}
