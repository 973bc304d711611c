using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;
using Risk.Contracts;
using Risk.Grains.Settings;
using Risk.Tests.Simulator.Play;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Simulator.Machine;

/// <summary>When a limit that breaks again and again is told of less.</summary>
internal static class Damping
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);
}

/// <summary>What outlives every process: rows, the newest price, the provider's log, what is to go wrong.</summary>
/// <param name="Seed">Of everything that happens by chance.</param>
internal sealed record World(int Seed, GrainSettings Settings, Mischief Mischief)
{
    /// <summary>How many of a hundred sends go wrong.</summary>
    public int TroublePercent { get; set; }

    public IStateStore States { get; init; } = new MemoryStateStore();

    public MemoryReminderStore Reminders { get; } = new();

    public MemoryRecords Records { get; } = new();

    public MemoryWakeups Wakeups { get; } = new();

    /// <summary>What the market's shards have saved.</summary>
    public PriceQuote? Quote { get; set; }

    /// <summary>Every try to send, in order.</summary>
    public List<Send> Sends { get; } = [];

    /// <summary>Replaces services by ones with a bug.</summary>
    public Action<IServiceCollection> Plant { get; init; } = _ => { };

    public static World Of(Script script, Func<DateTimeOffset> now, Planted.Bug? bug) => new(
        script.Seed,
        new()
        {
            RefreshInterval = TimeSpan.FromMinutes(5),
            StaleAfter = script.StaleAfter,
            WorseningStep = 0.1,
            MaxAlertFrequency = TimeSpan.FromMinutes(1),
            FlapWindow = script.IsDamped ? Damping.Window : TimeSpan.Zero,
            FlapQuiet = Damping.Quiet,
        },
        new(script.Faults, now))
    {
        TroublePercent = script.TroublePercent,
        Plant = bug?.Plant ?? (_ => { }),
    };
}
