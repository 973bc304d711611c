using Risk.Grains.Records;
using Risk.Silo.Database;
using Risk.Silo.Records.Rows;

namespace Risk.Silo.Records;

/// <summary>Writes records to their tables.</summary>
public sealed class RecordWriter(IDatabase database, TimeProvider clock) : IRecords
{
    public Task SaveAsync(IReadOnlyList<Record> records, CancellationToken cancellationToken = default) =>
        records.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync([.. records.SelectMany(Statements)], cancellationToken);

    private IEnumerable<Statement> Statements(Record record) => record switch
    {
        Record.Portfolio portfolio => PortfolioRows.Save(portfolio.View),
        Record.PortfolioRemoved removed => PortfolioRows.Remove(removed.PortfolioId, clock.GetUtcNow()),
        Record.Trade trade => [PortfolioRows.Save(trade.PortfolioId, trade.Execution)],
        Record.Threshold threshold => [ThresholdRows.Save(threshold.View)],
        Record.ThresholdRemoved removed => [ThresholdRows.Remove(removed.ThresholdId, clock.GetUtcNow())],
        Record.Alert alert => [AlertRows.Save(alert.View)],
        Record.Escalation escalation => [EscalationRows.Save(escalation.View)],
        Record.Event happened => [EventRows.Save(happened.Entry)],
        Record.Policy policy => [PolicyRows.Save(policy.Value, policy.UpdatedAt)],
        Record.PolicyRemoved removed => [PolicyRows.Remove(removed.PolicyId, clock.GetUtcNow())],
        Record.Silence silence => [SilenceRows.Save(silence.Value)],
        Record.Inhibition inhibition => [InhibitionRows.Save(inhibition.Value, inhibition.UpdatedAt)],
        Record.InhibitionRemoved removed => [InhibitionRows.Remove(removed.RuleId, clock.GetUtcNow())],
        Record.Contact contact => [PeopleRows.Save(contact.Value, contact.UpdatedAt)],
        Record.ContactRemoved removed => [PeopleRows.RemoveContact(removed.ContactId, clock.GetUtcNow())],
        Record.Schedule schedule => [PeopleRows.Save(schedule.Value, schedule.UpdatedAt)],
        Record.ScheduleRemoved removed => [PeopleRows.RemoveSchedule(removed.ScheduleId, clock.GetUtcNow())],
        Record.Template template => [TemplateRows.Save(template.Value, template.UpdatedAt)],
        Record.TemplateRemoved removed => [TemplateRows.Remove(removed.TemplateId, clock.GetUtcNow())],
        Record.MessageTemplate template => [MessageTemplateRows.Save(template.Value)],
        Record.MessageTemplateRemoved removed =>
            [MessageTemplateRows.Remove(removed.TemplateId, clock.GetUtcNow())],
        Record.Notification notification => [NotificationRows.Save(notification.View)],
        Record.Answer answer => [AnswerRows.Save(answer)],
        Record.Metrics metrics => [MetricsRows.Save(metrics.Snapshot)],
        _ => throw new ArgumentException($"No table takes a record of type {record.GetType().Name}.", nameof(record)),
    };
}
