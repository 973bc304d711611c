using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Risk.Benchmarks.Engine;

/// <summary>A silo of Orleans with production settings and nothing in it but the ping grain.</summary>
internal static class BenchmarkHost
{
    public static async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo => silo.UseLocalhostClustering());
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public static IGrainFactory Grains(this IHost host) => host.Services.GetRequiredService<IGrainFactory>();
}
