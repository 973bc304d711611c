using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Hosting;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;
using Orleans.Embedded.Strict;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Failpoints;
using Risk.Grains.News;
using Risk.Grains.Prices;
using Risk.Grains.Records;
using Risk.Grains.Settings;
using Risk.Grains.Wakeups;
using Risk.Tests.Support;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Simulator.Machine;

/// <summary>One life of the service: the real grains on the engine, on rows that outlive it.</summary>
internal sealed class Process
{
    private readonly TurnQueue turns;
    private readonly ServiceProvider services;

    public Process(World world, DateTimeOffset now)
    {
        Clock = new(now);
        Life = new(world.Mischief);
        turns = new(world.Seed);
        ServiceCollection all = [];
        Add(all, world);
        services = all.BuildServiceProvider();
        Begin(() => services.GetRequiredService<IHostedService>().StartAsync(default));
        if (world.Quote is { } quote)
            Board.OnPrices([quote]);
    }

    public Life Life { get; }

    public ManualTimeProvider Clock { get; }

    public PriceBoard Board => services.GetRequiredService<PriceBoard>();

    public IGrainFactory Grains => services.GetRequiredService<IGrainFactory>();

    private Orleans.Embedded.Runtime.Engine Engine =>
        services.GetRequiredService<Orleans.Embedded.Runtime.Engine>();

    /// <summary>Begins it and lets everything happen that can before the clock moves.</summary>
    public T Begin<T>(Func<T> start)
    {
        T begun = turns.Begin(start);
        turns.Drain(Life);
        return begun;
    }

    /// <summary>A round of the sweeper.</summary>
    public void Sweep() => Begin(services.GetRequiredService<Sweeper>().SweepAsync);

    /// <summary>Fires the timers that are due by then.</summary>
    public void AdvanceTo(DateTimeOffset instant) => Begin(() =>
    {
        Clock.AdvanceTo(instant);
        return true;
    });

    /// <summary>As by kill -9.</summary>
    public void Kill()
    {
        Life.End();
        Engine.Kill();
    }

    /// <summary>As when memory is scarce: every grain leaves it, and comes back when it is called.</summary>
    public void ForgetGrains() => Begin(() =>
    {
        foreach (var activation in Engine.Directory.All().OrderBy(a => $"{a.GrainId}", StringComparer.Ordinal).ToList())
            activation.Deactivate(new(DeactivationReasonCode.ActivationIdle, "The simulator wants it."));
        return true;
    });

    private void Add(ServiceCollection all, World world)
    {
        all.AddSingleton<TimeProvider>(Clock);
        all.AddKeyedSingleton(TimeProviderNames.ActivationManagement, TimeProvider.System);
        all.AddSingleton<IStateStore>(new MortalStates(world.States, Life));
        all.AddSingleton<IReminderStore>(new MortalReminders(world.Reminders, Life));
        all.AddSingleton<IRecords>(new MortalRecords(world.Records, Life));
        all.AddSingleton<IWakeups>(new MortalWakeups(world.Wakeups, Life));
        all.AddSingleton<INotificationChannel>(new Provider(world, Life, Clock));
        all.AddSingleton<ICloseStore, MemoryCloses>();
        all.AddSingleton<IRecordQueries, NothingRecorded>();
        all.AddSingleton<IFailpoints, NoFailpoints>();
        all.AddSingleton(world.Settings);
        all.AddSingleton(ProcessIdentity.Sole());
        all.AddGrainServices();
        all.AddEmbeddedEngine(options =>
        {
            options.GrainAssemblies.Add(typeof(NewsGrain).Assembly);
            options.Strict = new StrictMode(world.Seed) { Turns = turns.Add, RejectionRate = 0 };
        });
        world.Plant(all);
    }
}
