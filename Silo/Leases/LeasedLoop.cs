using Microsoft.Extensions.Logging;
using Risk.Contracts;

namespace Risk.Silo.Leases;

/// <summary>Runs a loop only while this process has the lease of its name.</summary>
internal sealed class LeasedLoop(
    string name, Func<CancellationToken, Task> run, ILeases leases, TimeProvider clock, ILogger<LeasedLoop> log)
{
    /// <summary>Waits for the lease, runs the loop while it lasts, and again; until it is cancelled.</summary>
    /// <exception cref="Exception">The loop's own; the lease is given back before.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryHoldAsync(cancellationToken) == true)
                await RunHeldAsync(cancellationToken);
            await Task.Delay(LeaseTimes.Renewal, clock, cancellationToken);
        }
    }

    private async Task RunHeldAsync(CancellationToken cancellationToken)
    {
        LeaseLog.Taken(log, name);
        LeaseMeter.Taken(name);
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = run(lost.Token);
        try
        {
            await HoldWhileAsync(running, cancellationToken);
        }
        finally
        {
            LeaseMeter.GivenUp(name);
            await lost.CancelAsync();
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ReleaseAsync();
        }

        if (running.IsFaulted)
            await running;
    }

    /// <summary>Ends when the loop has ended, the lease is lost, or it could not be prolonged for its length.</summary>
    private async Task HoldWhileAsync(Task running, CancellationToken cancellationToken)
    {
        var goodSince = clock.GetTimestamp();
        while (clock.GetElapsedTime(goodSince) < LeaseTimes.Length)
        {
            await running.WaitAsync(LeaseTimes.Renewal, clock, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (running.IsCompleted || cancellationToken.IsCancellationRequested)
                return;
            var asked = clock.GetTimestamp();
            var isHeld = await TryHoldAsync(cancellationToken);
            if (isHeld == false)
                break;
            goodSince = isHeld == true ? asked : goodSince;
        }

        LeaseLog.Lost(log, name);
    }

    /// <returns>Null when it cannot be known.</returns>
    private async Task<bool?> TryHoldAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await leases.TryHoldAsync(name, limit.Token).WaitAsync(LeaseTimes.Renewal, clock, cancellationToken);
        }
        catch (Exception error) when (error is StorageUnavailableException or TimeoutException)
        {
            await limit.CancelAsync();
            return null;
        }
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await leases.ReleaseAsync(name, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            // It ends by itself.
        }
    }
}

internal static partial class LeaseLog
{
    [LoggerMessage(3651, LogLevel.Information, "Lease {Name}: this process has it.")]
    public static partial void Taken(ILogger log, string name);

    [LoggerMessage(3652, LogLevel.Warning, "Lease {Name}: it is lost.")]
    public static partial void Lost(ILogger log, string name);
}
