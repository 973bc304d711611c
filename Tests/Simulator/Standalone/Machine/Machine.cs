using Risk.Contracts;

namespace Risk.Tests.Simulator.Machine;

/// <summary>A process that is started again whenever it has died, its clock, its sweeper and its keeper.</summary>
internal sealed class Machine
{
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromSeconds(1);

    private readonly World world;
    private readonly List<(DateTimeOffset From, DateTimeOffset To)> outages = [];
    private DateTimeOffset sweptAt;
    private DateTimeOffset keptAt;

    public Machine(World world, DateTimeOffset start)
    {
        this.world = world;
        Process = Start(start);
    }

    public Process Process { get; private set; }

    public DateTimeOffset Now => Process.Clock.GetUtcNow();

    /// <summary>When nothing could happen.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Outages => outages;

    /// <summary>Calls a grain. A caller whose process dies never hears of it.</summary>
    /// <param name="at">The clock is moved to it in the same instant, so that the call races what is due then.</param>
    /// <returns>Null when it failed, died or has not come back.</returns>
    public T? Ask<T>(Func<IGrainFactory, Task<T>> call, DateTimeOffset? at = null)
        where T : class?
    {
        Task<T> asked = Process.Begin(() =>
        {
            Process.Clock.AdvanceTo(at ?? Now);
            return call(Process.Grains);
        });
        Revive(TimeSpan.Zero);
        return asked.IsCompletedSuccessfully ? asked.GetAwaiter().GetResult() : null;
    }

    /// <summary>Time goes by; whatever is due happens at its instant.</summary>
    public void AdvanceTo(DateTimeOffset end)
    {
        while (NextBefore(end) is { } next)
        {
            Process.AdvanceTo(next);
            Revive(TimeSpan.Zero);
            Look();
        }
        Process.AdvanceTo(end);
        Revive(TimeSpan.Zero);
    }

    /// <summary>The machine sleeps, or its clock is put forward: whatever was due meanwhile is late.</summary>
    public void Jump(TimeSpan by)
    {
        outages.Add((Now, Now + by));
        Process.AdvanceTo(Now + by);
        Revive(TimeSpan.Zero);
        Look();
    }

    /// <summary>As by kill -9 and a start some time later.</summary>
    public void Kill(TimeSpan down)
    {
        world.Mischief.Note("killed");
        Process.Kill();
        Revive(down);
    }

    public void Forget()
    {
        Process.ForgetGrains();
        Revive(TimeSpan.Zero);
    }

    private void Revive(TimeSpan down)
    {
        while (Process.Life.IsOver)
        {
            DateTimeOffset died = Now;
            Process.Kill();
            outages.Add((died, died + down));
            Process = Start(died + down);
        }
    }

    private Process Start(DateTimeOffset at)
    {
        Process started = new(world, at);
        (sweptAt, keptAt) = (at - SweepPeriod, at - world.Settings.RefreshInterval);
        return started;
    }

    private DateTimeOffset? NextBefore(DateTimeOffset end)
    {
        DateTimeOffset next = keptAt + world.Settings.RefreshInterval;
        if (Process.Clock.NextDue < next)
            next = Process.Clock.NextDue.Value;
        if (NextSweep() is { } sweep && sweep < next)
            next = sweep;
        return next <= end ? next : null;
    }

    // Rounds in which nothing is due are left out.
    private DateTimeOffset? NextSweep() => world.Wakeups.All is [var first, ..]
        ? first.DueAt > sweptAt + SweepPeriod ? first.DueAt : sweptAt + SweepPeriod
        : null;

    private void Look()
    {
        if (NextSweep() <= Now)
        {
            sweptAt = Now;
            Process.Sweep();
            Revive(TimeSpan.Zero);
        }
        if (Now >= keptAt + world.Settings.RefreshInterval)
        {
            keptAt = Now;
            Process.Begin(() => Process.Grains.GetGrain<IPortfolioGrain>(Play.Desk.BookId).Revalue());
            Revive(TimeSpan.Zero);
        }
    }
}
