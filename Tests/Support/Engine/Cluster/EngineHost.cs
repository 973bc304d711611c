using Microsoft.Extensions.DependencyInjection;
using Orleans.Services;
using Orleans.TestingHost;

namespace Risk.Tests.Support.Engine;

/// <summary>A silo of Orleans in this process, on stores in memory. Start it, call grains, advance its clock.</summary>
/// <remarks>Grains are called from inside of the silo, or with RISK_TEST_THROUGH=client by an external client.
/// </remarks>
/// <example><code>await using var host = await EngineHost.StartAsync(new() { GrainAssemblies = [...] });
/// await host.Grains.GetGrain&lt;IAlertGrain&gt;("a").Acknowledge("me", "seen");
/// await host.AdvanceAsync(TimeSpan.FromMinutes(15));
/// await using var next = await host.KillAndRestartAsync();</code></example>
public sealed class EngineHost : IAsyncDisposable
{
    private static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(20);

    private readonly EngineSetup setup;
    private readonly Traffic traffic = new();
    private readonly GrainClock ticks;
    private readonly InProcessTestCluster cluster;
    private readonly ClockedCollection? collection;
    private bool ended;

    private EngineHost(EngineSetup setup, TestStores stores)
    {
        this.setup = setup;
        Stores = stores;
        ticks = new(setup.Clock, traffic);
        cluster = TestSilo.Build(setup, stores, traffic, ticks);
        collection = setup.CollectsOnClock ? new(this) : null;
    }

    /// <summary>Whether grains are called by an external client, over connections.</summary>
    public static bool IsThroughClient { get; } = Environment.GetEnvironmentVariable("RISK_TEST_THROUGH") == "client";

    public IGrainFactory Grains =>
        IsThroughClient ? cluster.Client : Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => cluster.Silos[0].ServiceProvider;

    public ManualTimeProvider Clock => setup.Clock;

    /// <summary>What this run writes to; faults are injected here.</summary>
    public TestStores Stores { get; }

    public static Task<EngineHost> StartAsync(EngineSetup? setup = null) => StartAsync(setup ?? new(), new());

    /// <summary>Moves the clock from one due timer to the next, and waits after each until no grain is busy.</summary>
    /// <remarks>For a grain that itself awaits the clock, move <see cref="Clock"/> directly.</remarks>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var end = Clock.GetUtcNow() + by;
        await QuietAsync();
        while (NextDue is { } due && due <= end)
        {
            Clock.AdvanceTo(due);
            await QuietAsync();
            await (collection?.CollectAsync() ?? Task.CompletedTask);
        }

        Clock.AdvanceTo(end);
        await QuietAsync();
    }

    /// <summary>Waits until no call, tick or reminder waits or runs.</summary>
    public async Task QuietAsync()
    {
        using var limit = new CancellationTokenSource(QuietLimit);
        for (var quiet = 0; quiet < 2; quiet = traffic.IsQuiet ? quiet + 1 : 0)
        {
            await PassRemindersAsync();
            await Task.Delay(1, limit.Token);
        }
    }

    /// <summary>Stops as on SIGTERM: OnDeactivateAsync runs.</summary>
    public async Task StopAsync()
    {
        if (ended)
            return;
        ended = true;
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
    }

    /// <summary>Ends as by kill -9: no call comes to its end, no write of it reaches the stores any more.</summary>
    public void Kill()
    {
        ended = true;
        Stores.Die();
        traffic.Die();
        ticks.Die();
        _ = BuryAsync();
    }

    /// <summary>Kills this silo and starts one on the same clock and rows.</summary>
    public Task<EngineHost> KillAndRestartAsync()
    {
        Kill();
        return StartAsync(setup, Stores.Reopen());
    }

    /// <summary>Stops this silo and starts one on the same clock and rows.</summary>
    public async Task<EngineHost> RestartAsync()
    {
        await StopAsync();
        return await StartAsync(setup, Stores.Reopen());
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private DateTimeOffset? NextDue =>
        collection is not null && (Clock.NextDue is not { } due || due > collection.NextDue)
            ? collection.NextDue
            : Clock.NextDue;

    private static async Task<EngineHost> StartAsync(EngineSetup setup, TestStores stores)
    {
        var started = new EngineHost(setup, stores);
        await started.cluster.DeployAsync();
        await stores.Reminders.Read;
        return started;
    }

    /// <summary>A due reminder takes some turns of Orleans' reminder service before it is a call.</summary>
    private async Task PassRemindersAsync()
    {
        foreach (var service in Services.GetServices<IGrainService>().OfType<IGrainContext>())
            for (var turn = 0; turn < 3; turn++)
            {
                var passed = new Task(() => { });
                service.Scheduler.QueueTask(passed);
                await passed;
            }
    }

    private async Task BuryAsync()
    {
        await cluster.KillClientAsync();
        await cluster.KillSiloAsync(cluster.Silos[0]);
        await cluster.DisposeAsync();
    }
}
