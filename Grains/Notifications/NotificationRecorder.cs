using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.News;
using Risk.Grains.Records;
using Risk.Grains.Wakeups;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

/// <summary>Writes the records that a notification owes and tells the news.</summary>
public sealed class NotificationRecorder(
    IRecords records, IWakeups wakeups, IGrainFactory grains, TimeProvider clock, ILogger<NotificationRecorder> log)
{
    /// <returns>Whether nothing is owed any more; when the records are away they stay owed.</returns>
    public async Task<bool> RecordAsync(
        IPersistentState<NotificationState> store, Delivery delivery, IGrainBase grain)
    {
        NotificationState state = store.State;
        if (!state.IsRowOwed && state.Owed.Count == 0)
            return true;
        NotificationView view = delivery.ToView(state.Request!);
        if (!await TrySaveAsync(view, state.Owed))
            return false;
        state.Owed = [];
        state.IsRowOwed = false;
        await store.SaveAfterRowsAsync(
            grain, () => wakeups.SetAsync(WakeupKind.Notification, view.Id, clock.GetUtcNow()));
        await TellAsync(view);
        return true;
    }

    private Task<bool> TrySaveAsync(NotificationView view, List<TimelineEntry> owed) => records.TrySaveAsync(
        [new Record.Notification(view), .. owed.Select(e => new Record.Event(e))],
        failure => NotificationLog.RecordsOwed(log, view.Id, failure));

    private async Task TellAsync(NotificationView view)
    {
        INewsGrain news = grains.NewsOf(view.PortfolioId);
        await news.Notification(view);
        if (view.Status != NotificationStatus.Dead)
            return;
        NotificationLog.Dead(log, view.Id, view.Recipient, view.AlertId, view.Reason);
        string detail = $"{view.Recipient} was not told of {view.AlertId}: {view.Reason}";
        await news.Service(new ServiceNews("dead_letter", detail));
    }
}
