namespace Risk.Contracts;

/// <summary>One row of the audit log: one change of one row of a table.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Entry">JSON: who changed what when, and the row afterwards; the text that was hashed.</param>
/// <param name="PreviousHash">Of the row before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of previous hash and entry, 64 hexadecimal digits.</param>
[GenerateSerializer, Immutable, Alias("risk.audit-entry")]
public sealed record AuditEntry(
    [property: Id(0)] long Sequence,
    [property: Id(1)] string Entry,
    [property: Id(2)] string PreviousHash,
    [property: Id(3)] string Hash);
