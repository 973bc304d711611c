namespace Risk.Silo.Records.Audit;

/// <summary>Whether the audit log is as it was written.</summary>
/// <param name="Rows">How many rows were found good, from the first on.</param>
/// <param name="BrokenAt">Sequence of the first row that is altered or missing; null when the chain holds.</param>
/// <param name="Reason">What is wrong there; null when the chain holds.</param>
/// <param name="Hash">The end of the chain; noted elsewhere, it proves later that nothing was rewritten.</param>
public sealed record AuditVerdict(long Rows, long? BrokenAt, string? Reason, string Hash)
{
    public bool IsIntact => BrokenAt is null;
}
