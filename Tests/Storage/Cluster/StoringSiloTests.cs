using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;
using Risk.Contracts;
using Risk.Silo.Cluster.State;
using Risk.Silo.Database;
using Risk.Tests.Engine.Probes;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Cluster;

/// <summary>A silo that stores to PostgreSQL, called by a client. The server is its own: others' must not be stopped.
/// </summary>
public sealed class StoringSiloTests : IAsyncLifetime
{
    private readonly PostgresServer server = new();
    private readonly ReminderLog log = new();
    private string url = "";
    private InProcessTestCluster cluster = null!;

    public async ValueTask InitializeAsync()
    {
        url = await server.CreateDatabaseAsync();
        await using var migrated = await Databases.OpenAsync(url, "", TimeProvider.System);
        cluster = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task State_OfAGrain_OutlivesTheCluster()
    {
        await Grain<IStateGrain>("F").Set(7, write: true);

        await cluster.DisposeAsync();
        cluster = await StartAsync();

        (await Grain<IStateGrain>("F").Show()).Number.ShouldBe(7);
        (await Grain<IStateGrain>("0F").Show()).Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task Write_WhileTheServerIsAway_TellsTheClientWhatItIs_AndWorksAfterwards()
    {
        await Grain<IStateGrain>("A").Set(1, write: true);

        await server.StopAsync();
        var error = await Should.ThrowAsync<OrleansException>(() => Grain<IStateGrain>("A").Set(2, write: true));
        await server.StartAsync();

        var cause = error.InnerException.ShouldBeOfType<StorageUnavailableException>();
        cause.Message.ShouldStartWith("PostgreSQL cannot be used now");
        cause.Cause.ShouldNotBeNull().ShouldContain("Npgsql");
        (await Grain<IStateGrain>("A").Set(3, write: true)).Number.ShouldBe(3);
    }

    [Fact]
    public async Task Activation_WhileTheServerIsAway_TellsTheClientWhatItIs()
    {
        await server.StopAsync();
        var error = await Should.ThrowAsync<Exception>(() => Grain<IStateGrain>("A").Show());
        await server.StartAsync();

        Chain(error).OfType<StorageUnavailableException>().ShouldNotBeEmpty(error.ToString());
        (await Grain<IStateGrain>("A").Show()).Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task Reminder_ThatIsRegistered_Ticks()
    {
        (await Grain<IReminderGrain>("A").Register("r", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1))).ShouldBe("");

        await Poll.UntilAsync(() => !log.Ticks.IsEmpty);

        (await Grain<IReminderGrain>("A").Names()).ShouldBe(["r"]);
    }

    [Fact]
    public async Task Reminder_WhileTheServerIsAway_TellsItsGrainWhatItIs()
    {
        var grain = Grain<IReminderGrain>("A");
        await grain.Names();

        await server.StopAsync();
        var name = await grain.Register("r", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        await server.StartAsync();

        name.ShouldBe(nameof(StorageUnavailableException));
    }

    private T Grain<T>(string key)
        where T : IGrainWithStringKey => cluster.Client.GetGrain<T>(key);

    private async Task<InProcessTestCluster> StartAsync()
    {
        InProcessTestClusterBuilder builder = new(1) { Options = { ConfigureFileLogging = false } };
        builder.ConfigureSilo((_, silo) => silo.AddRiskStorage(url).Services.AddSingleton(log));
        var started = builder.Build();
        await started.DeployAsync();
        return started;
    }

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            yield return error;
    }
}
