using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;
using Orleans.Embedded.Strict;

namespace Risk.Tests.Support.Engine;

/// <summary>A running engine of this edition on stores in memory. Start it, call grains, advance its clock.</summary>
/// <example><code>await using var host = await EngineHost.StartAsync(new() { GrainAssemblies = [...] });
/// await host.Grains.GetGrain&lt;IAlertGrain&gt;("a").Acknowledge("me", "seen");
/// await host.AdvanceAsync(TimeSpan.FromMinutes(15));
/// await using var next = await host.KillAndRestartAsync();</code></example>
public sealed class EngineHost : IAsyncDisposable
{
    private static readonly TimeSpan QuietLimit = TimeSpan.FromSeconds(20);

    private readonly EngineSetup setup;
    private readonly IHost host;
    private bool ended;

    private EngineHost(EngineSetup setup, TestStores stores)
    {
        this.setup = setup;
        Stores = stores;
        host = Build();
    }

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => host.Services;

    public ManualTimeProvider Clock => setup.Clock;

    /// <summary>What this run writes to; faults are injected here.</summary>
    public TestStores Stores { get; }

    private Orleans.Embedded.Runtime.Engine Engine =>
        host.Services.GetRequiredService<Orleans.Embedded.Runtime.Engine>();

    public static Task<EngineHost> StartAsync(EngineSetup? setup = null) => StartAsync(setup ?? new(), new());

    /// <summary>Moves the clock from one due timer to the next, and waits after each until no grain is busy.</summary>
    /// <remarks>For a grain that itself awaits the clock, move <see cref="Clock"/> directly.</remarks>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var end = Clock.GetUtcNow() + by;
        await QuietAsync();
        while (Clock.NextDue is { } due && due <= end)
        {
            Clock.AdvanceTo(due);
            await QuietAsync();
        }

        Clock.AdvanceTo(end);
        await QuietAsync();
    }

    /// <summary>Waits until no request waits or runs.</summary>
    public async Task QuietAsync()
    {
        using var limit = new CancellationTokenSource(QuietLimit);
        for (var quiet = 0; quiet < 2; quiet = Engine.IsQuiet ? quiet + 1 : 0)
            await Task.Delay(1, limit.Token);
    }

    /// <summary>Stops as on SIGTERM: OnDeactivateAsync runs.</summary>
    public async Task StopAsync()
    {
        if (ended)
            return;
        ended = true;
        await host.StopAsync();
        host.Dispose();
    }

    /// <summary>Ends as by kill -9: no grain hears of it, no write of it reaches the stores any more.</summary>
    public void Kill()
    {
        ended = true;
        Stores.Die();
        Engine.Kill();
    }

    /// <summary>Kills this engine and starts one on the same clock and rows.</summary>
    public Task<EngineHost> KillAndRestartAsync()
    {
        Kill();
        return StartAsync(setup, Stores.Reopen());
    }

    /// <summary>Starts another one beside it on the same clock and rows, as no two should ever run.</summary>
    public Task<EngineHost> StartTwinAsync() => StartAsync(setup, Stores.Reopen());

    /// <summary>Stops this engine and starts one on the same clock and rows.</summary>
    public async Task<EngineHost> RestartAsync()
    {
        await StopAsync();
        return await StartAsync(setup, Stores.Reopen());
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private static async Task<EngineHost> StartAsync(EngineSetup setup, TestStores stores)
    {
        var started = new EngineHost(setup, stores);
        await started.host.StartAsync();
        return started;
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(new TestOutputLogger());
        builder.Services.AddSingleton<TimeProvider>(Clock);
        if (!setup.CollectsOnClock)
            builder.Services.AddKeyedSingleton(TimeProviderNames.ActivationManagement, TimeProvider.System);
        builder.Services.AddSingleton<IStateStore>(Stores.State);
        builder.Services.AddSingleton<IReminderStore>(Stores.Reminders);
        builder.Services.AddEmbeddedEngine(Configure);
        setup.Services(builder.Services);
        return builder.Build();
    }

    private void Configure(EngineOptions options)
    {
        foreach (var assembly in setup.GrainAssemblies)
            options.GrainAssemblies.Add(assembly);
        options.ResponseTimeout = setup.ResponseTimeout;
        if (setup.IsStrict)
            options.Strict = new StrictMode(StrictSeed.Next());
    }
}
