using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Settings;

namespace Risk.Grains.Prices;

/// <summary>Revalues the marked portfolios, each at most once per interval and never twice at once.</summary>
public sealed class RevaluationPump(
    PriceBoard board, IGrainFactory grains, GrainSettings settings, TimeProvider clock, ILogger<RevaluationPump> log)
    : IDisposable
{
    private const int AtOnce = 64;

    // So that an outage is not answered with four tries a second.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, bool> running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim slots = new(AtOnce);

    /// <summary>Pumps until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(settings.MinUpdateInterval, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
            Pump(cancellationToken);
    }

    /// <summary>Starts what is marked. What still runs stays marked and waits for the next time.</summary>
    public void Pump(CancellationToken cancellationToken)
    {
        foreach (string portfolioId in board.TakeMarked())
        {
            if (running.TryAdd(portfolioId, true))
                _ = RevalueAsync(portfolioId, cancellationToken);
            else
                board.Mark(portfolioId);
        }
    }

    public void Dispose() => slots.Dispose();

    private async Task RevalueAsync(string portfolioId, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            await grains.GetGrain<IPortfolioGrain>(portfolioId).Revalue();
        }
        catch (Exception failure)
        {
            PriceLog.RevaluationFailed(log, portfolioId, failure);
            board.Mark(portfolioId);
            _ = ReleaseLaterAsync(portfolioId, cancellationToken);
            return;
        }
        finally
        {
            slots.Release();
        }
        running.TryRemove(portfolioId, out _);
    }

    private async Task ReleaseLaterAsync(string portfolioId, CancellationToken cancellationToken)
    {
        await Task.Delay(PauseAfterFailure, clock, cancellationToken);
        running.TryRemove(portfolioId, out _);
    }
}
