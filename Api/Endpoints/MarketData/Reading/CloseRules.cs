using Risk.Api.Requests;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>Which closes can be stored; the same as the grain's rule, by row.</summary>
internal static class CloseRules
{
    private const decimal MaxPrice = 999_999_999_999.99999999m;
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <param name="today">A close may be a day ahead of it, in a zone further east.</param>
    /// <returns>Why it cannot; null when it can.</returns>
    public static string? Fault(DailyClose close, DateOnly today) =>
        close.Date < Earliest || close.Date > today.AddDays(1) ? RejectReasons.BadDate
        : !ResourceId.IsValid(close.Symbol) ? RejectReasons.BadSymbol
        : close.Close <= 0 ? RejectReasons.NotPositive
        : close.Close > MaxPrice ? RejectReasons.BadPrice
        : null;
}
