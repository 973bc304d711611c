using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Silo.Hosting;
using Risk.Silo.Hosting.Health;

namespace Risk.Silo.Cluster.Health;

/// <summary>Serves a silo's <c>/health</c> and <c>/health/ready</c>, in the shape of the Api's.</summary>
internal static class SiloHealth
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapSiloHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Json(new { Status = "ok" }, Json));
        app.MapGet("/health/ready", (IServiceProvider services) => ReadyAsync(services));
    }

    private static async Task<IResult> ReadyAsync(IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var all = await Task.WhenAll(
            services.GetServices<IHealthProbe>().Select(probe => CheckAsync(probe, clock)));
        var isUp = services.GetRequiredService<IReadiness>().IsReady
            && all.All(one => one.Healthy || !one.Required);
        var status = !isUp ? "unavailable" : all.All(one => one.Healthy) ? "ok" : "degraded";
        return Results.Json(
            new { Status = status, ServerTime = clock.GetUtcNow().UtcDateTime, Dependencies = all },
            Json,
            statusCode: isUp ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<DependencyHealth> CheckAsync(IHealthProbe probe, TimeProvider clock)
    {
        try
        {
            return await probe.CheckAsync().WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            var name = probe.GetType().Name.Replace("Probe", "").ToLowerInvariant();
            return new(name, false, $"no answer within {Patience.TotalSeconds:0} s", Required: probe is DatabaseProbe);
        }
    }
}
