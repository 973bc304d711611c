using Risk.Api.Json;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>Why a row cannot be read. The grains have further reasons for rows that can.</summary>
internal static class RejectReasons
{
    /// <summary>Not three fields.</summary>
    public const string Malformed = "malformed";

    /// <summary>Not an ISO 8601 time with its zone.</summary>
    public const string BadTime = "bad_time";

    /// <summary>Not a day as 2026-01-31.</summary>
    public const string BadDate = "bad_date";

    /// <summary>Not a number of at most <see cref="WireDecimal.MaxDecimals"/> decimals.</summary>
    public const string BadPrice = "bad_price";

    public const string NotPositive = "not_positive";
    public const string BadSymbol = "bad_symbol";
}
