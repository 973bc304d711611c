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
        AlertSubject subject = notice.ToSubject();
        try
        {
            ImmutableArray<AlertHold> silences = await Retry.OnRejection(
                () => grains.GetGrain<ISilencesGrain>(GrainKeys.Single).Holds(subject));
            ImmutableArray<AlertHold> inhibitions = await Retry.OnRejection(() => Inhibitions.Holds(subject));
            return new([.. silences.Concat(inhibitions).Select(hold => new Hold(hold.Why, hold.Until))]);
        }
        catch (Exception failure)
        {
            SilenceLog.HoldsUnknown(log, subject.AlertId, failure);
            return Holds.None;
        }
    }

    /// <summary>The alert is open, and may hold back others from now on.</summary>
    public Task OpenedAsync(AlertNotice notice) => Retry.OnRejection(() => Inhibitions.Opened(notice.ToSubject()));

    /// <summary>It is over, and holds back none.</summary>
    public Task ClosedAsync(string alertId) => Retry.OnRejection(() => Inhibitions.Closed(alertId));

    private IInhibitionsGrain Inhibitions => grains.GetGrain<IInhibitionsGrain>(GrainKeys.Single);
}
