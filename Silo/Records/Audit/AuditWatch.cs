using Risk.Contracts;

namespace Risk.Silo.Records.Audit;

/// <summary>Keeps the last verdict on the audit log: walking it all takes seconds. Safe for concurrent use.</summary>
public sealed class AuditWatch(AuditVerifier verifier, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim walking = new(1);
    private AuditCheck? last;

    /// <summary>Not older than a minute; whoever comes while the log is walked waits for that.</summary>
    public async Task<AuditCheck> LatestAsync()
    {
        await walking.WaitAsync();
        try
        {
            var now = clock.GetUtcNow();
            if (last is null || now - last.CheckedAt >= GoodFor)
                last = At(now, await verifier.VerifyAsync());
            return last;
        }
        finally
        {
            walking.Release();
        }
    }

    public void Dispose() => walking.Dispose();

    private static AuditCheck At(DateTimeOffset now, AuditVerdict verdict) =>
        new(verdict.Rows, verdict.BrokenAt, verdict.Reason, verdict.Hash, now);
}
