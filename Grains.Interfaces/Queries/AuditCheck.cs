namespace Risk.Contracts;

/// <summary>Whether the audit log is as it was written.</summary>
/// <param name="Rows">How many rows were found good, from the first on.</param>
/// <param name="BrokenAt">Sequence of the first row that is altered or missing; null when none is.</param>
/// <param name="Reason">What is wrong there; null when nothing is.</param>
/// <param name="Hash">The end of the chain; noted elsewhere, it proves later that nothing was rewritten.</param>
/// <param name="CheckedAt">When the rows were read.</param>
[GenerateSerializer, Immutable, Alias("risk.audit-check")]
public sealed record AuditCheck(
    [property: Id(0)] long Rows,
    [property: Id(1)] long? BrokenAt,
    [property: Id(2)] string? Reason,
    [property: Id(3)] string Hash,
    [property: Id(4)] DateTimeOffset CheckedAt);
