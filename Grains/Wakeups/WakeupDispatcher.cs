using Microsoft.Extensions.Logging;
using Risk.Contracts;

namespace Risk.Grains.Wakeups;

/// <summary>Wakes the grain that an entry names.</summary>
public sealed class WakeupDispatcher(IGrainFactory grains, ILogger<WakeupDispatcher> log)
{
    /// <summary>Never throws: the entry stays, and the next sweep tries again.</summary>
    public async Task WakeAsync(Wakeup wakeup)
    {
        try
        {
            await Call(wakeup);
        }
        catch (Exception failure)
        {
            WakeupLog.Failed(log, wakeup.Key, wakeup.Kind, failure);
        }
    }

    private Task Call(Wakeup wakeup) => wakeup.Kind switch
    {
        WakeupKind.Portfolio => grains.GetGrain<IPortfolioGrain>(wakeup.Key).Wake(),
        WakeupKind.Alert => grains.GetGrain<IAlertGrain>(wakeup.Key).Wake(),
        WakeupKind.Escalation => grains.GetGrain<IEscalationGrain>(wakeup.Key).Wake(),
        WakeupKind.Notification => grains.GetGrain<INotificationGrain>(wakeup.Key).Wake(),
        WakeupKind.Watch => grains.GetGrain<IWatchGrain>(wakeup.Key).Wake(),
        var kind => throw new ArgumentOutOfRangeException(nameof(wakeup), kind, "No grain is of that kind."),
    };
}
