using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Portfolios;
using Risk.Grains.Records;
using Risk.Metrics;
using Risk.Thresholds;

namespace Risk.Grains.Templates;

/// <summary>All templates in one state: few, and read when one is applied.</summary>
[GrainType("risk.templates")]
public sealed class TemplatesGrain(
    [PersistentState("templates")] IPersistentState<TemplatesState> store,
    IRecords records,
    TimeProvider clock,
    ILogger<TemplatesGrain> log) : Grain, ITemplatesGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) => RecordAsync();

    public async Task<Outcome<ThresholdTemplate>> Create(ThresholdTemplate template) =>
        store.State.ById.ContainsKey(template.Id)
            ? Outcomes.Invalid<ThresholdTemplate>(new Contracts.FieldError("id",
                $"id is '{template.Id}'; allowed: an id that no template has."))
            : await Put(template);

    public async Task<Outcome<ThresholdTemplate>> Put(ThresholdTemplate template)
    {
        if (TemplateValidation.Validate(
            template.Id,
            template.Description,
            [.. template.Limits.Select(limit => limit.ToLimit())],
            metric => MetricCatalog.Find(metric) is not null) is { IsEmpty: false } errors)
            return errors.ToInvalid<ThresholdTemplate>();
        ThresholdTemplate? before = store.State.ById.GetValueOrDefault(template.Id);
        if (before is not null && IsSame(before, template))
            return Outcomes.Unchanged(before);
        store.State.ById[template.Id] = template with { Version = (before?.Version ?? 0) + 1 };
        await KeepAsync(template.Id);
        return Outcomes.Done(store.State.ById[template.Id]);
    }

    public Task<ThresholdTemplate?> Get(string templateId) =>
        Task.FromResult(store.State.ById.GetValueOrDefault(templateId));

    public Task<ImmutableArray<ThresholdTemplate>> List() => Task.FromResult<ImmutableArray<ThresholdTemplate>>(
        [.. store.State.ById.Values.OrderBy(template => template.Id, StringComparer.Ordinal)]);

    public async Task<Outcome<ThresholdTemplate>> Delete(string templateId)
    {
        if (!store.State.ById.Remove(templateId, out ThresholdTemplate? template))
            return Outcomes.NotFound<ThresholdTemplate>($"There is no threshold template '{templateId}'.");
        await KeepAsync(templateId);
        return Outcomes.Done(template);
    }

    private static bool IsSame(ThresholdTemplate one, ThresholdTemplate other) =>
        one.Description == other.Description && one.Limits.SequenceEqual(other.Limits);

    private async Task KeepAsync(string changed)
    {
        store.State.Owed.Add(changed);
        await store.SaveAsync(this);
        await RecordAsync();
    }

    /// <summary>The state is the truth; rows not written now follow at the next change or start.</summary>
    private async Task RecordAsync()
    {
        Record[] rows = [.. store.State.Owed.Select(ToRecord)];
        if (rows.Length == 0 || !await records.TrySaveAsync(rows, failure => TemplatesLog.RecordsOwed(log, failure)))
            return;
        store.State.Owed = [];
        await store.SaveAsync(this);
    }

    private Record ToRecord(string id) => store.State.ById.TryGetValue(id, out ThresholdTemplate? template)
        ? new Record.Template(template, clock.GetUtcNow())
        : new Record.TemplateRemoved(id);
}
