using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.Runtime;
using Orleans.Embedded.State;

namespace Orleans.Embedded.Hosting;

/// <summary>Adds the engine to a host.</summary>
public static class EmbeddedEngineExtensions
{
    /// <summary>Registers IGrainFactory, IClusterClient and the hosted service that is the engine. State and
    /// reminders are kept in memory unless an IStateStore or IReminderStore is registered before.</summary>
    public static IServiceCollection AddEmbeddedEngine(this IServiceCollection services,
        Action<EngineOptions> configure)
    {
        var options = new EngineOptions();
        configure(options);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStateStore, MemoryStateStore>();
        services.TryAddSingleton<IReminderStore, MemoryReminderStore>();
        services.AddSingleton(options);
        services.AddSingleton<Engine>();
        services.AddSingleton(provider => new EngineStatistics(provider.GetRequiredService<Engine>()));
        services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<Engine>().References);
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<IClusterClient>());
        return services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Engine>());
    }
}
