using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.Storage;
using Risk.Silo.Cluster.State;
using Risk.Silo.Database;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Cluster;

/// <summary>A silo's storage over an empty database, without the silo.</summary>
internal sealed class StorageRun : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private StorageRun(IDatabase database, ServiceProvider services) =>
        (Database, this.services) = (database, services);

    public IDatabase Database { get; }

    public IGrainStorage State => services.GetRequiredKeyedService<IGrainStorage>("Default");

    public IReminderTable Reminders => services.GetRequiredService<IReminderTable>();

    public static async Task<StorageRun> StartAsync(PostgresServer server)
    {
        var url = await server.CreateDatabaseAsync();
        var database = await Databases.OpenAsync(url, "", TimeProvider.System);
        Silo silo = new();
        silo.Services.AddLogging().AddSerializer();
        silo.Services.Configure<ClusterOptions>(cluster => cluster.ServiceId = cluster.ClusterId = "risk");
        silo.AddRiskStorage(url);
        StorageRun run = new(database, silo.Services.BuildServiceProvider());
        await run.StartAsync();
        return run;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task StartAsync()
    {
        SiloLifecycleSubject life = new(NullLogger<SiloLifecycleSubject>.Instance);
        var rows = services.GetRequiredKeyedService<IGrainStorage>(StorageHosting.Rows);
        ((ILifecycleParticipant<ISiloLifecycle>)rows).Participate(life);
        await life.OnStart(default);
        await Reminders.StartAsync(default);
    }

    private sealed class Silo : ISiloBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();

        public IConfiguration Configuration { get; } = new ConfigurationManager();
    }
}
