using System.Text.Json.Serialization;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>What became of the rows: each is accepted or rejected.</summary>
/// <param name="Rejected">The first 1,000 that were not taken, in their order.</param>
/// <param name="RejectedTotal">How many were not taken.</param>
/// <param name="RejectedByReason">The same by reason.</param>
public sealed record ImportResponse(
    int Accepted,
    IReadOnlyList<RejectedRow> Rejected,
    int RejectedTotal,
    IReadOnlyDictionary<string, int> RejectedByReason);

/// <summary>A row that was not taken.</summary>
/// <param name="Symbol">Null when the row has none that can be read.</param>
/// <param name="Reason">
/// malformed (not three fields), bad_time, bad_date, bad_price, bad_symbol, not_positive, out_of_order, in_future,
/// jump (quarantined).
/// </param>
/// <param name="Line">Its line in the CSV text, from 1.</param>
/// <param name="Index">Its place in the JSON array, from 0.</param>
public sealed record RejectedRow(
    string? Symbol,
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(-1)] int? Line = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(-1)] int? Index = null);
