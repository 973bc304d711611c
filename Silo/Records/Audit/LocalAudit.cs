using Risk.Silo.Database;
using Risk.Silo.Settings;

namespace Risk.Silo.Records.Audit;

/// <summary>Checks the audit log without the service.</summary>
public static class LocalAudit
{
    /// <exception cref="IOException">There is no database in the data folder.</exception>
    /// <exception cref="Contracts.StorageUnavailableException">The database cannot be reached.</exception>
    public static async Task<AuditVerdict> VerifyAsync(
        RiskSettings settings, Action<long, long> progress, CancellationToken cancellation)
    {
        await using var database = Databases.OpenReader(settings.DatabaseUrl, settings.DataFolder);
        return await new AuditVerifier(database).VerifyAsync(progress, cancellation);
    }
}
