using Risk.Api.Endpoints.Service;

namespace Risk.Api.Cluster.Hosting;

/// <summary>The silos that are active.</summary>
internal sealed class SiloNodes(IClusterClient cluster) : IEngineNodes
{
    public async Task<IReadOnlyList<EngineNode>> ListAsync()
    {
        IManagementGrain management = cluster.GetGrain<IManagementGrain>(0);
        MembershipEntry[] silos = await management.GetDetailedHosts(onlyActive: true);
        SiloRuntimeStatistics[] statistics =
            await management.GetRuntimeStatistics([.. silos.Select(silo => silo.SiloAddress)]);
        return
        [
            .. silos.Zip(statistics, (silo, load) => new EngineNode(
                silo.SiloName, new DateTimeOffset(silo.StartTime, TimeSpan.Zero), load.ActivationCount)),
        ];
    }
}
