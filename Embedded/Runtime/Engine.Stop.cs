using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>A graceful stop: no new work, running work ends, every grain is deactivated.</summary>
internal sealed partial class Engine
{
    private static readonly TimeSpan QuietPoll = TimeSpan.FromMilliseconds(10);
    private static readonly SiloUnavailableException Stopped = new("The engine has stopped.");

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        IsStopping = true;
        Reminders.Stop();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Options.DrainTimeout);
        await DrainAsync(limit.Token);
        Observers.Close(Stopped);
        await DeactivateAllAsync(cancellationToken);
        Dispose();
    }

    /// <summary>Stops without a word to any grain, as a killed process does. For tests.</summary>
    public void Kill()
    {
        IsStopping = true;
        Reminders.Stop();
        Dispose();
    }

    public void Dispose()
    {
        collector.Dispose();
        Watch.Dispose();
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (!IsQuiet && !cancellationToken.IsCancellationRequested)
            await Task.Delay(QuietPoll, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>More than one round when grains call others as they end.</summary>
    private async Task DeactivateAllAsync(CancellationToken cancellationToken)
    {
        while (Directory.All().ToList() is { Count: > 0 } all && !cancellationToken.IsCancellationRequested)
            await DeactivateAsync(all, cancellationToken);
    }

    private static async Task DeactivateAsync(List<Activation> all, CancellationToken cancellationToken)
    {
        foreach (var activation in all)
            activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The engine is stopping."),
                cancellationToken);
        await Task.WhenAll(all.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var activation in all.Where(activation => !activation.Deactivated.IsCompleted))
            activation.Abandon(Stopped);
    }
}
