using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Risk.Api.Caching;
using Risk.Api.Endpoints.Callbacks;
using Risk.Api.Endpoints.Links;
using Risk.Api.Endpoints.Service;
using Risk.Api.Endpoints.Templates;
using Risk.Api.Hosting;
using Risk.Api.Json;
using Risk.Api.Live;
using Risk.Api.Live.News;
using Risk.Api.Live.Transports;
using Risk.Api.OpenApi;
using Risk.Api.Pages;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api;

/// <summary>The Api's services. The edition adds how grains are reached and how tokens are taken.</summary>
public static class ApiServices
{
    public static IServiceCollection AddRiskApi(this IServiceCollection services, ApiSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        services.AddAuthorization();
        services.ConfigureHttpJsonOptions(options => WireJson.Configure(options.SerializerOptions));
        services.AddExceptionHandler<FaultHandler>();
        services.AddProblemDetails();
        services.AddRiskDocumentation();
        services.AddCompression();
        services.AddCallbackLimits(settings.Callbacks);
        services.AddRateLimiter(options => options.AddPolicy<string, LinkLimits>(LinkLimits.Policy));
        services.Configure<KestrelServerOptions>(Limit);
        return services.AddSnapshots().AddLive();
    }

    // An edition that has more than one process has others of the first three.
    private static IServiceCollection AddSnapshots(this IServiceCollection services)
    {
        services.TryAddSingleton<IClusterView, WholeCluster>();
        services.TryAddSingleton<ISnapshotCache, NoSnapshotCache>();
        services.TryAddSingleton<IEngineNodes, NoEngineNodes>();
        return services.AddSingleton<SnapshotReader>().AddSingleton<SnapshotUpdates>()
            .AddSingleton<TemplateApplication>();
    }

    private static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveClients>();
        services.AddSingleton<NewsDesk>();
        services.AddSingleton<NewsRecovery>();
        services.AddSingleton<WebSocketServer>();
        services.AddSingleton<EventStream>();
        services.AddHostedService<NewsListener>();
        services.AddSignalR(options => options.AddFilter<HubFaults>())
            .AddJsonProtocol(options => WireJson.Configure(options.PayloadSerializerOptions));
        return services;
    }

    private static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = ApiSettings.CutOffBytes;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        // Slower than this after the grace period is answered 408.
        options.Limits.MinRequestBodyDataRate = new MinDataRate(
            bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
