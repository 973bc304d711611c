using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Records;
using Risk.Grains.Settings;

namespace Risk.Grains.Wakeups;

/// <summary>
/// Keeps every portfolio watched: at start, each refresh interval and when nudged it revalues them all, also those that
/// no silo has in memory and that would otherwise hear of no price.
/// </summary>
public sealed class PortfolioKeeper(
    IRecordQueries records,
    IGrainFactory grains,
    GrainSettings settings,
    Nudges nudges,
    ILogger<PortfolioKeeper> log)
{
    private const int AtOnce = 16;

    /// <summary>Revalues all portfolios again and again until it is cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        nudges.RunAsync(() => RoundAsync(cancellationToken), settings.RefreshInterval, cancellationToken);

    /// <summary>Revalues all portfolios once.</summary>
    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            ParallelOptions options = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(await records.PortfolioIdsAsync(), options, (id, _) => RevalueAsync(id));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            WakeupLog.RevaluationFailed(log, GrainKeys.Single, failure);
        }
    }

    private async ValueTask RevalueAsync(string portfolioId)
    {
        try
        {
            await grains.GetGrain<IPortfolioGrain>(portfolioId).Revalue();
        }
        catch (Exception failure)
        {
            WakeupLog.RevaluationFailed(log, portfolioId, failure);
        }
    }
}
