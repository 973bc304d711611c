using System.Text.RegularExpressions;

namespace Risk.Prices;

/// <summary>How a symbol is written.</summary>
public static partial class Symbols
{
    /// <summary>1 to 64 of A-Z a-z 0-9 _ . -</summary>
    public static bool IsValid(string? symbol) => symbol is not null && Pattern().IsMatch(symbol);

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex Pattern();
}
