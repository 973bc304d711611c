using System.Text.Json;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Audit;

/// <summary>One row of the audit log.</summary>
internal sealed record AuditRow(long Sequence, string Entry, string PreviousHash, string Hash)
{
    /// <summary>E.g. <c>risk_alerts T1.1, changed by ann at 2026-…</c>; what an altered entry claims to be.</summary>
    public string Words
    {
        get
        {
            try
            {
                using var entry = JsonDocument.Parse(Entry);
                return $"{Member("entity")} {Member("entity_id")}, changed by {Member("actor")} at {Member("at")}";

                string? Member(string name) =>
                    entry.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
            }
            catch (JsonException)
            {
                return "no longer readable";
            }
        }
    }
}

/// <summary>The rule of the chain: hash = sha256(previous hash + entry), in hex.</summary>
internal static class AuditChain
{
    /// <summary>What the first row follows.</summary>
    public static readonly AuditRow Start = new(0, "", new string('0', 64), new string('0', 64));

    /// <summary>What is wrong with a row that should follow another, and with which; null when nothing is.</summary>
    public static (long Sequence, string Reason)? Fault(AuditRow before, AuditRow row)
    {
        if (row.Sequence != before.Sequence + 1)
            return (before.Sequence + 1, $"it is missing; the next is row {row.Sequence} ({row.Words})");
        if (row.PreviousHash != before.Hash)
            return (row.Sequence, $"it does not follow row {before.Sequence} ({row.Words})");
        return row.Hash == Sha256.Hex(row.PreviousHash + row.Entry)
            ? null
            : (row.Sequence, $"its entry was altered ({row.Words})");
    }
}
