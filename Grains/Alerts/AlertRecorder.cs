using Microsoft.Extensions.Logging;
using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.News;
using Risk.Grains.Records;

namespace Risk.Grains.Alerts;

/// <summary>Does what an alert owes: tells its escalation, then the records and the news.</summary>
public sealed class AlertRecorder(IRecords records, IGrainFactory grains, ILogger<AlertRecorder> log)
{
    /// <summary>Makes one call that is owed. Made twice it is heard once.</summary>
    /// <returns>How the escalation stands after it; null when no policy applies.</returns>
    public Task<EscalationSummary?> CallAsync(AlertState state, string id, OwedCall owed)
    {
        IEscalationGrain escalation = grains.GetGrain<IEscalationGrain>(id);
        ThresholdDefinition limit = state.Opening!.Threshold;
        AlertNotice notice = new(state.ToView(id)!, state.Opening.PortfolioName, state.Opening.Desk)
        {
            Breakdown = state.Opening.Breakdown,
        };
        int revision = owed.Revision;
        TimeSpan? remindEvery = limit.ReminderMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
        return Retry.OnRejection(() => Enum.Parse<EscalationCall>(owed.Call) switch
        {
            EscalationCall.Start => escalation.Start(
                notice, revision, limit.EscalationPolicyId, remindEvery, state.Opening.PreviousAlertId),
            EscalationCall.Pause => escalation.Pause(notice, revision),
            EscalationCall.Resume => escalation.Resume(notice, revision, isUnattended: false),
            EscalationCall.ResumeUnattended => escalation.Resume(notice, revision, isUnattended: true),
            EscalationCall.Snooze => escalation.Snooze(notice, revision, state.Alert!.SnoozedUntil),
            EscalationCall.Worsen => escalation.Worsen(notice, revision),
            EscalationCall.Reroute => escalation.Reroute(notice, revision, limit.EscalationPolicyId),
            EscalationCall.Finish => escalation.Finish(notice, revision),
            _ => escalation.Note(notice, revision),
        });
    }

    /// <summary>Tells whoever watches. May be lost: they can always ask.</summary>
    public Task TellAsync(AlertView view, bool isNew) => grains.NewsOf(view.PortfolioId).Alert(view, isNew);

    /// <returns>Whether the rows are written; when the records are away they stay owed.</returns>
    public async Task<bool> TrySaveAsync(AlertView view, IReadOnlyList<TimelineEntry> owed)
    {
        if (!await records.TrySaveAsync(
            [new Record.Alert(view), .. owed.Select(entry => new Record.Event(entry))],
            failure => AlertLog.RecordsOwed(log, view.Id, failure)))
            return false;
        foreach (TimelineEntry entry in owed)
            AlertLog.Happened(log, view.Id, entry.Kind, entry.Text);
        return true;
    }
}
