using Risk.Api.Problems;

namespace Risk.Api.Endpoints.Health;

/// <summary>Asks this node, and through a silo the others, what works.</summary>
internal static class HealthReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<HealthResponse> ReadAsync(
        IClusterClient cluster, IEnumerable<INodeProbe> probes, TimeProvider clock)
    {
        DependencyHealth[] node = await Task.WhenAll(probes.Select(probe => probe.CheckAsync()));
        ImmutableArray<DependencyHealth> silos =
            node.Any(d => d.Required && !d.Healthy) ? [] : await AskAsync(cluster, clock);
        return HealthResponse.From(
            [.. node, .. silos.ExceptBy(node.Select(d => d.Name), d => d.Name)], clock.GetUtcNow());
    }

    private static async Task<ImmutableArray<DependencyHealth>> AskAsync(IClusterClient cluster, TimeProvider clock)
    {
        try
        {
            return await cluster.Records().Health().WaitAsync(Patience, clock);
        }
        catch (Exception fault) when (Unavailability.Explains(fault))
        {
            return [new DependencyHealth("engine", Healthy: false, fault.Message, Required: true)];
        }
    }
}
