using Risk.Contracts;
using Risk.Grains.Common;

namespace Risk.Grains.Portfolios;

/// <summary>Tells the open alerts of one portfolio of their values, and the log of limits that failed.</summary>
internal sealed class AlertReports(string id, PortfolioServices services, IGrainFactory grains)
{
    private ImmutableHashSet<string> failing = [];

    /// <summary>An alert that cannot be told is told of the next value; it holds up nothing.</summary>
    public async Task TellAsync(Judgement judgement)
    {
        foreach ((string limitId, Exception failure) in judgement.Failures.ExceptBy(failing, one => one.LimitId))
            PortfolioLog.LimitFailed(services.Log, id, limitId, failure);
        failing = [.. judgement.Failures.Select(one => one.LimitId)];
        foreach ((string alertId, AlertReading reading) in judgement.Updates)
        {
            try
            {
                await Retry.OnRejection(() => grains.GetGrain<IAlertGrain>(alertId).Update(reading));
            }
            catch (Exception failure)
            {
                PortfolioLog.UpdateFailed(services.Log, id, alertId, failure);
            }
        }
    }
}
