using Risk.Api.Endpoints.Health;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Service;

internal static class SystemEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapSystem(this IEndpointRouteBuilder api) =>
        api.MapGet("/system", GetAsync).Needs(Role.Viewer).WithTags("Health")
            .Answers<SystemResponse>("How the service does: its processes, its prices, what it needs.");

    private static async Task<IResult> GetAsync(
        IClusterClient cluster, IEngineNodes nodes, IEnumerable<INodeProbe> probes, TimeProvider clock)
    {
        Task<IReadOnlyList<EngineNode>?> running = OrNullAsync(nodes.ListAsync, clock);
        Task<FeedView?> feed = OrNullAsync(cluster.Records().Feed, clock);
        HealthResponse health = await HealthReader.ReadAsync(cluster, probes, clock);
        return Endpoints.Answers.Ok(new SystemResponse(
            health.Status,
            health.ServerTime,
            await running ?? [],
            await feed is { } known ? FeedResponse.From(known) : null,
            health.Dependencies));
    }

    // One part that does not answer must not hide the others.
    private static async Task<T?> OrNullAsync<T>(Func<Task<T>> ask, TimeProvider clock) where T : class
    {
        try
        {
            return await ask().WaitAsync(Patience, clock);
        }
        catch (Exception fault) when (Unavailability.Explains(fault))
        {
            return null;
        }
    }
}
