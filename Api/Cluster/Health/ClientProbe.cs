using Risk.Api.Cluster.Hosting;
using Risk.Api.Endpoints.Health;

namespace Risk.Api.Cluster.Health;

/// <summary>Whether the silos can be reached, and how many there are.</summary>
internal sealed class ClientProbe(IClusterClient cluster, ClientView view, TimeProvider clock) : INodeProbe
{
    public async Task<DependencyHealth> CheckAsync()
    {
        if (!view.Joined.IsCompletedSuccessfully)
            return SiloCount.Answer(false, "no silo was found yet");
        DependencyHealth silos = await SiloCount.AskAsync(cluster, clock);
        return silos with { Detail = $"{silos.Detail}; connected to {view.Gateways} of them" };
    }
}

/// <summary>How many silos the one that this node is part of sees.</summary>
internal sealed class SilosProbe(IClusterClient cluster, TimeProvider clock) : INodeProbe
{
    public Task<DependencyHealth> CheckAsync() => SiloCount.AskAsync(cluster, clock);
}
