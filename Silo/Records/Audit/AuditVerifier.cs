using Risk.Silo.Database;

namespace Risk.Silo.Records.Audit;

/// <summary>Walks the audit log and finds the first row that is not as it was written.</summary>
public sealed class AuditVerifier(IDatabaseReader database)
{
    private const int PageSize = 1_000;

    private const string Rows =
        "select sequence, entry, previous_hash, hash from audit_log where sequence > $1 and sequence <= $2 " +
        "order by sequence limit $3";

    private const string Head = "select sequence, hash from audit_head";

    /// <summary>Checks every row that was there at the call.</summary>
    /// <param name="progress">Told how many rows of how many are done.</param>
    public async Task<AuditVerdict> VerifyAsync(
        Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var (length, headHash) = await database.ReadFirstAsync(
            new(Head), row => (row.Long("sequence"), row.Text("hash")), cancellation);
        var last = AuditChain.Start;
        while (await PageAfterAsync(last, length, cancellation) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                if (AuditChain.Fault(last, row) is (var sequence, var reason))
                    return new AuditVerdict(last.Sequence, sequence, reason, headHash);
                last = row;
            }

            progress?.Invoke(last.Sequence, length);
        }

        return last.Sequence == length && last.Hash == headHash
            ? new AuditVerdict(length, null, null, headHash)
            : Cut(last, length, headHash);
    }

    private static AuditVerdict Cut(AuditRow last, long length, string headHash) => last.Sequence < length
        ? new(last.Sequence, last.Sequence + 1, $"it is missing; the log should end at row {length}", headHash)
        : new(last.Sequence, last.Sequence + 1, "the log's end is not the one that its head names", headHash);

    private Task<IReadOnlyList<AuditRow>> PageAfterAsync(
        AuditRow last, long length, CancellationToken cancellation) => database.ReadAsync(
            new(Rows, last.Sequence, length, PageSize),
            row => new AuditRow(
                row.Long("sequence"), row.Text("entry"), row.Text("previous_hash"), row.Text("hash")),
            cancellation);
}
