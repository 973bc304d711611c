using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Failpoints;
using Risk.Grains.News;
using Risk.Grains.Notifications;
using Risk.Grains.Records;
using Risk.Grains.Settings;
using Risk.Grains.Wakeups;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Support.Fakes;

/// <summary>All grains of the service on an engine in memory, with everything outside of them faked.</summary>
public sealed class GrainWorld
{
    public MemoryRecords Records { get; } = new();

    public MemoryWakeups Wakeups { get; } = new();

    public MemoryCloses Closes { get; } = new();

    public FakeChannel Email { get; } = new(Channel.Email);

    public GrainSettings Settings { get; init; } = new();

    /// <summary>Further services, or other ones than the fakes.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Starts the engine in strict mode on the world's stores.</summary>
    public Task<EngineHost> StartAsync() => EngineHost.StartAsync(new EngineSetup
    {
        GrainAssemblies = [typeof(NewsGrain).Assembly],
        Services = Add,
    });

    private void Add(IServiceCollection services)
    {
        services.AddSingleton<IRecords>(Records);
        services.AddSingleton<IWakeups>(Wakeups);
        services.AddSingleton<ICloseStore>(Closes);
        services.AddSingleton<IRecordQueries>(FakeQueries.Over(Records));
        services.AddSingleton<INotificationChannel>(Email);
        services.AddSingleton<IFailpoints, NoFailpoints>();
        services.AddSingleton(Settings);
        services.AddSingleton(_ => ProcessIdentity.Sole());
        services.AddGrainServices();
        Services(services);
    }
}
