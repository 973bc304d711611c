using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Health;

internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Endpoints.Answers.Ok(new LiveResponse(HealthStatusName.Ok)))
            .AllowAnonymous().WithTags("Health").Answers<LiveResponse>("Whether the process lives.");
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().WithTags("Health")
            .Answers<HealthResponse>("Whether it can do its work, with each thing that it needs.")
            .Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);
        app.MapGet("/api/health", ReadyAsync).Needs(Role.Viewer).WithTags("Health").WithName("getServiceHealth")
            .Answers<HealthResponse>("As /health/ready, for the dashboard.")
            .Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> ReadyAsync(
        IClusterClient cluster, IEnumerable<INodeProbe> probes, TimeProvider clock)
    {
        DependencyHealth[] node = await Task.WhenAll(probes.Select(probe => probe.CheckAsync()));
        ImmutableArray<DependencyHealth> silos =
            node.Any(d => d.Required && !d.Healthy) ? [] : await AskAsync(cluster, clock);
        HealthResponse health = HealthResponse.From(
            [.. node, .. silos.ExceptBy(node.Select(d => d.Name), d => d.Name)], clock.GetUtcNow());
        return TypedResults.Json(health, WireJson.Options, statusCode: health.Status == HealthStatusName.Unavailable
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK);
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
