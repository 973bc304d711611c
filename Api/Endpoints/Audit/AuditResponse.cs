using System.Text.Json;

namespace Risk.Api.Endpoints.Audit;

/// <summary>A part of the audit log.</summary>
/// <param name="NextCursor">Give it as <c>cursor</c> to get the next part; null at the end.</param>
/// <param name="Chain">Whether the whole log is as it was written.</param>
public sealed record AuditListResponse(
    IReadOnlyList<AuditEntryResponse> Items, string? NextCursor, AuditChainResponse Chain);

/// <summary>One change of one row of an alert table.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Entry">Who changed what when, and the row afterwards.</param>
/// <param name="EntryText">The entry as it was hashed, to the letter.</param>
/// <param name="PreviousHash">Of the row before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of previous hash and entry text, in hexadecimal digits.</param>
public sealed record AuditEntryResponse(
    long Sequence, JsonElement Entry, string EntryText, string PreviousHash, string Hash)
{
    public static AuditEntryResponse From(AuditEntry entry) =>
        new(entry.Sequence, Parsed(entry.Entry), entry.Entry, entry.PreviousHash, entry.Hash);

    private static JsonElement Parsed(string entry)
    {
        using JsonDocument json = JsonDocument.Parse(entry);
        return json.RootElement.Clone();
    }
}

/// <summary>The verdict on the audit log.</summary>
/// <param name="Rows">How many rows were found good, from the first on.</param>
/// <param name="BrokenAt">The first row that is altered or missing; null when none is.</param>
/// <param name="Reason">What is wrong there.</param>
/// <param name="Hash">The end of the chain.</param>
/// <param name="CheckedAt">Not more than a minute ago.</param>
public sealed record AuditChainResponse(
    bool IsIntact, long Rows, long? BrokenAt, string? Reason, string Hash, DateTimeOffset CheckedAt)
{
    public static AuditChainResponse From(AuditCheck check) => new(
        check.BrokenAt is null, check.Rows, check.BrokenAt, check.Reason, check.Hash, check.CheckedAt);
}
