using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;

namespace Risk.Grains.Silences;

/// <summary>Finds out why an alert may not be told of at this moment.</summary>
public sealed class HoldsReader(IGrainFactory grains, ILogger<HoldsReader> log)
{
    /// <summary>When nobody can say whether the alert is held back, it is told: better once too often.</summary>
    public async Task<Holds> ReadAsync(AlertNotice notice)
    {
        AlertView alert = notice.Alert;
        AlertSubject subject = new(alert.Id, alert.PortfolioId, alert.MetricType, alert.Severity, notice.Desk);
        try
        {
            ImmutableArray<AlertHold> silences = await Retry.OnRejection(
                () => grains.GetGrain<ISilencesGrain>(GrainKeys.Single).Holds(subject));
            return new([.. silences.Select(hold => new Hold(hold.Why, hold.Until))]);
        }
        catch (Exception failure)
        {
            SilenceLog.HoldsUnknown(log, alert.Id, failure);
            return Holds.None;
        }
    }
}
