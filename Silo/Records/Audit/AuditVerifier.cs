using Risk.Silo.Database;

namespace Risk.Silo.Records.Audit;

/// <summary>Walks the audit log and finds the first row that is not as it was written.</summary>
public sealed class AuditVerifier(IDatabase database)
{
    private const int PageSize = 1_000;

    private const string Rows =
        "select sequence, entry, previous_hash, hash from audit_log where sequence > $1 and sequence <= $2 " +
        "order by sequence limit $3";

    private const string Head = "select sequence, hash from audit_head";

    /// <summary>Checks every row that was there at the call.</summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellation = default)
    {
        var (length, headHash) = await database.ReadFirstAsync(
            new(Head), row => (row.Long("sequence"), row.Text("hash")), cancellation);
        var last = AuditChain.Start;
        while (await PageAfterAsync(last, length, cancellation) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                if (AuditChain.Fault(last, row) is { } fault)
                    return new AuditVerdict(row.Sequence, row.Sequence, fault, headHash);
                last = row;
            }
        }

        return last.Sequence == length && last.Hash == headHash
            ? new AuditVerdict(length, null, null, headHash)
            : new AuditVerdict(last.Sequence, last.Sequence + 1, "the log does not end where its head says", headHash);
    }

    private Task<IReadOnlyList<AuditRow>> PageAfterAsync(
        AuditRow last, long length, CancellationToken cancellation) => database.ReadAsync(
            new(Rows, last.Sequence, length, PageSize),
            row => new AuditRow(
                row.Long("sequence"), row.Text("entry"), row.Text("previous_hash"), row.Text("hash")),
            cancellation);
}
