using Risk.Silo.Settings;

namespace Risk.Silo.Cluster.Hosting;

/// <summary>The settings without which there is no silo.</summary>
internal static class SiloNeeds
{
    /// <exception cref="SettingsException">Some are missing; each has its line.</exception>
    public static void Check(RiskSettings settings)
    {
        var missing = Missing(settings).ToArray();
        if (missing.Length > 0)
            throw new SettingsException(missing);
    }

    private static IEnumerable<string> Missing(RiskSettings settings)
    {
        if (settings.DatabaseUrl is null)
            yield return "DATABASE_URL is not set: the silos of a cluster keep their state in PostgreSQL.";
        if (settings.Redis.Url is null)
            yield return "REDIS_URL is not set: without it the silos cannot find each other.";
    }
}
