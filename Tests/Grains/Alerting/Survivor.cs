using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains.Alerting;

/// <summary>Goes on whatever happens to the process: acts until it is answered, restarts what died, sweeps.</summary>
internal sealed class Survivor(GrainWorld world) : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public EngineHost Host { get; private set; } = null!;

    public async Task StartAsync() => Host = await world.StartAsync();

    /// <summary>As callers do: again until it is answered, in a new process if need be; then sweeps.</summary>
    public async Task UntilDoneAsync(Func<Task> act)
    {
        for (bool isDone = false; !isDone;)
        {
            Task<bool> acting = TryAsync(act);
            Task died = Host.Stores.State.Died;
            isDone = await Task.WhenAny(acting, died) == acting && await acting;
            if (died.IsCompleted)
                Host = await Host.KillAndRestartAsync();
        }

        for (int sweeps = 0; WaitForWakeup() is { } wait; sweeps++)
        {
            sweeps.ShouldBeLessThan(50, "something is owed for ever");
            await SweepOnceAsync(wait);
        }
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>How long until something owed is due; null when that is later than a minute.</summary>
    private TimeSpan? WaitForWakeup()
    {
        TimeSpan? wait = world.Wakeups.All is [var next, ..] ? next.DueAt - Host.Clock.GetUtcNow() : null;
        return wait > TimeSpan.FromMinutes(1) ? null : wait < Second ? Second : wait;
    }

    private async Task SweepOnceAsync(TimeSpan wait)
    {
        Task sweeping = TryAsync(async () =>
        {
            await Host.AdvanceAsync(wait);
            await Host.SweepAsync();
        });
        if (await Task.WhenAny(sweeping, Host.Stores.State.Died) != sweeping)
            Host = await Host.KillAndRestartAsync();
    }

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (OrleansException)
        {
            return false;
        }
    }
}
