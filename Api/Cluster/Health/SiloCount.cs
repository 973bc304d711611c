using Risk.Api.Problems;

namespace Risk.Api.Cluster.Health;

/// <summary>Asks a silo which silos there are.</summary>
internal static class SiloCount
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<DependencyHealth> AskAsync(IClusterClient cluster, TimeProvider clock)
    {
        try
        {
            IManagementGrain management = cluster.GetGrain<IManagementGrain>(0);
            var silos = await management.GetHosts(onlyActive: true).WaitAsync(Patience, clock);
            return Answer(true, $"{silos.Count} silos are active");
        }
        catch (Exception fault) when (Unavailability.Explains(fault))
        {
            return Answer(false, fault.Message);
        }
    }

    public static DependencyHealth Answer(bool healthy, string detail) =>
        new("cluster", healthy, detail, Required: true);
}
