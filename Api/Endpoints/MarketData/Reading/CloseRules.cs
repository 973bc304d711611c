using System.Text.RegularExpressions;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>Which closes can be stored.</summary>
internal static partial class CloseRules
{
    /// <summary>Why it cannot; null when it can.</summary>
    public static string? Fault(string symbol, decimal close) =>
        !SymbolForm().IsMatch(symbol) ? RejectReasons.BadSymbol
        : close <= 0 ? RejectReasons.NotPositive
        : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_.^=/:-]{1,32}\z")]
    private static partial Regex SymbolForm();
}
