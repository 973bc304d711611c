using Risk.Api.Cluster.Caching;
using Risk.Api.Cluster.Health;
using Risk.Api.Endpoints.Health;
using Risk.Api.Endpoints.Service;
using Risk.Api.Hosting;
using Risk.Silo.Cluster;
using Risk.Silo.Settings;

namespace Risk.Api.Cluster.Hosting;

/// <summary>A node that is a silo too.</summary>
internal static class CohostedHosting
{
    public static void AddCohostedSilo(this WebApplicationBuilder builder, RiskSettings settings)
    {
        builder.Services.AddRiskSilo(settings);
        builder.Services.AddSnapshotCache(settings);
        builder.Services.AddSingleton<SiloView>();
        builder.Services.AddSingleton<IClusterView>(provider => provider.GetRequiredService<SiloView>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<SiloView>());
        builder.Services.AddSingleton<INodeProbe, SilosProbe>();
        builder.Services.AddSingleton<IEngineNodes, SiloNodes>();
    }
}
