using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Risk.Grains.Wakeups;

/// <summary>
/// The second net under every deadline: each second, and at start, it wakes the grains that owe work.
/// </summary>
/// <remarks>A grain that is slow to wake holds up no other; it is not woken again meanwhile.</remarks>
public sealed class Sweeper(
    IWakeups wakeups,
    WakeupDispatcher dispatcher,
    Watchdog watchdog,
    TimeProvider clock,
    ILogger<Sweeper> log)
{
    private const int Batch = 1000;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(WakeupKind, string), DateTimeOffset> running = new();

    /// <summary>Sweeps until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(Period, clock);
        do
            await SweepAsync();
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Wakes, without waiting for them, all grains that are due now.</summary>
    public async Task SweepAsync()
    {
        try
        {
            await WakeupMeter.SweepAsync(SweepAllAsync);
        }
        catch (Exception failure)
        {
            WakeupLog.SweepFailed(log, Period.TotalSeconds, failure);
        }
    }

    private async Task SweepAllAsync()
    {
        Dictionary<(WakeupKind, string), Wakeup> seen = [];
        while (await SweepPartAsync(seen))
        {
        }

        watchdog.Look(seen.Values);
    }

    /// <summary>Entries come back until their grains have moved them: room is left for those that run.</summary>
    /// <returns>Whether more may be due.</returns>
    private async Task<bool> SweepPartAsync(Dictionary<(WakeupKind, string), Wakeup> seen)
    {
        int limit = Batch + running.Count;
        IReadOnlyList<Wakeup> due = await wakeups.DueAsync(clock.GetUtcNow(), limit);
        Wakeup[] unseen = [.. due.Where(w => seen.TryAdd((w.Kind, w.Key), w))];
        foreach (Wakeup wakeup in unseen)
            Start(wakeup);
        return unseen.Length > 0 && due.Count == limit;
    }

    private void Start(Wakeup due)
    {
        if (!running.TryAdd((due.Kind, due.Key), due.DueAt))
            return;
        WakeupMeter.Woken(clock.GetUtcNow() - due.DueAt);
        _ = WakeAsync(due);
    }

    private async Task WakeAsync(Wakeup due)
    {
        await dispatcher.WakeAsync(due);
        running.TryRemove((due.Kind, due.Key), out _);
    }
}
