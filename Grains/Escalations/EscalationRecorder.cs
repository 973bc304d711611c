using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Grains.News;
using Risk.Grains.Records;

namespace Risk.Grains.Escalations;

/// <summary>Does what an escalation owes: messages into the outbox, then records and news.</summary>
public sealed class EscalationRecorder(IRecords records, IGrainFactory grains, ILogger<EscalationRecorder> log)
{
    /// <summary>Puts what is to be told into the outbox. Done twice it is done once.</summary>
    public async Task EnqueueAsync(EscalationState state)
    {
        await Task.WhenAll(state.OwedTellings
            .GroupBy(owed => (owed.Request.Channel, owed.Request.Recipient)).Select(EnqueueInOrderAsync));
        foreach (NotificationRequest step in StepsThatRan(state.OwedTellings))
        {
            EscalationMeter.Ran();
            await grains.NewsOf(step.Notice.Alert.PortfolioId).Escalation(new(
                step.Notice.Alert.PortfolioId, step.Notice.Alert.Id, step.Step!.Value, step.Level!));
        }
    }

    /// <returns>Whether the rows are written; when the records are away they stay owed.</returns>
    public async Task<bool> TrySaveAsync(EscalationState state, Escalation? escalation)
    {
        AlertView alert = state.Notice!.Alert;
        Record[] rows =
        [
            .. escalation is null ? [] : (Record[])[new Record.Escalation(escalation.ToView(alert))],
            .. state.Owed.Select(entry => new Record.Event(entry)),
        ];
        if (!await records.TrySaveAsync(rows, failure => EscalationLog.RecordsOwed(log, alert.Id, failure)))
            return false;
        foreach (TimelineEntry entry in state.Owed)
            EscalationLog.Happened(log, alert.Id, entry.Kind, entry.Text);
        return true;
    }

    /// <summary>What goes to one address.</summary>
    private async Task EnqueueInOrderAsync(IEnumerable<OwedTelling> tellings)
    {
        foreach (OwedTelling owed in tellings)
            await Retry.OnRejection(() => grains.GetGrain<INotificationGrain>(owed.Id).Enqueue(owed.Request));
    }

    private static IEnumerable<NotificationRequest> StepsThatRan(IEnumerable<OwedTelling> tellings) => tellings
        .Select(owed => owed.Request)
        .Where(request => request is { Step: not null, SuppressedBecause: null })
        .DistinctBy(request => request.Step);
}
