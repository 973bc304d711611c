using Risk.Silo.Database;

namespace Risk.Silo.Records.Audit;

/// <summary>One row of the audit log.</summary>
internal sealed record AuditRow(long Sequence, string Entry, string PreviousHash, string Hash);

/// <summary>The rule of the chain: hash = sha256(previous hash + entry), in hex.</summary>
internal static class AuditChain
{
    /// <summary>What the first row follows.</summary>
    public static readonly AuditRow Start = new(0, "", new string('0', 64), new string('0', 64));

    /// <summary>What is wrong with a row that should follow another; null when nothing is.</summary>
    public static string? Fault(AuditRow before, AuditRow row)
    {
        if (row.Sequence != before.Sequence + 1)
            return $"the row before {row.Sequence} is missing";
        if (row.PreviousHash != before.Hash)
            return "it does not follow the row before it";
        return row.Hash == Sha256.Hex(row.PreviousHash + row.Entry) ? null : "its entry was altered";
    }
}
