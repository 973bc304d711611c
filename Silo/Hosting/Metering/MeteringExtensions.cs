using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Risk.Silo.Hosting.Metering;

/// <summary>Serves <c>GET /metrics</c>, in whichever process.</summary>
public static class MeteringExtensions
{
    public static IServiceCollection AddMetering(this IServiceCollection services) =>
        services.AddSingleton<MetricsPage>();

    /// <remarks>Needs no token, but the caller must come straight from a private network. It holds no ids.</remarks>
    public static void MapMetering(this IEndpointRouteBuilder app)
    {
        MetricsPage page = app.ServiceProvider.GetRequiredService<MetricsPage>();
        app.MapGet("/metrics", (HttpContext context) => IsInside(context)
                ? Results.Text(page.Read(), PrometheusText.ContentType)
                : Results.StatusCode(StatusCodes.Status403Forbidden))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static bool IsInside(HttpContext context) =>
        IsDirect(context.Request.Headers)
        && context.Connection.RemoteIpAddress is { } caller && PrivateNetworks.Contain(caller);

    // What a proxy passes on seems to come from the proxy's own, private, address.
    private static bool IsDirect(IHeaderDictionary headers) =>
        !headers.ContainsKey("Forwarded") && !headers.ContainsKey("X-Forwarded-For");
}
