using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Health;

internal static class HealthEndpoints
{
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
        HealthResponse health = await HealthReader.ReadAsync(cluster, probes, clock);
        return TypedResults.Json(health, WireJson.Options, statusCode: health.Status == HealthStatusName.Unavailable
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK);
    }
}
