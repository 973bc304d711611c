using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Records;

namespace Risk.Grains.Notifications.Templates;

/// <summary>All message templates in one state: few, and read at most every few seconds.</summary>
[GrainType("risk.message-templates")]
public sealed class MessageTemplatesGrain(
    [PersistentState("message-templates")] IPersistentState<MessageTemplatesState> store,
    TemplateTrials trials,
    IRecords records,
    TimeProvider clock,
    ILogger<MessageTemplatesGrain> log) : Grain, IMessageTemplatesGrain
{
    private const int MostTemplates = 500;
    private const int MostVersions = 50;

    private Dictionary<string, ImmutableArray<MessageTemplate>> ById => store.State.ById;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => RecordAsync();

    public Task<ImmutableArray<MessageTemplate>> List() => Task.FromResult<ImmutableArray<MessageTemplate>>(
        [.. ById.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value[^1])]);

    public Task<ImmutableArray<MessageTemplate>> Versions(string templateId) =>
        Task.FromResult<ImmutableArray<MessageTemplate>>([.. Of(templateId).Reverse()]);

    public async Task<Outcome<MessageTemplate>> Put(MessageTemplate template)
    {
        if (trials.Preview(template) is { Value: null } faulty)
            return Outcomes.Invalid<MessageTemplate>(faulty.Errors);
        ImmutableArray<MessageTemplate> before = Of(template.Id);
        if (before is [.., var newest] && newest.IsLike(template))
            return Outcomes.Unchanged(newest);
        if (Taken(template) is { } refused)
            return Outcomes.Invalid<MessageTemplate>(refused);
        int version = before is [.., var last] ? last.Version + 1 : 1;
        MessageTemplate saved = template with { Version = version, SavedAt = clock.GetUtcNow() };
        ById[template.Id] = [.. before.Append(saved).TakeLast(MostVersions)];
        await KeepAsync(template.Id);
        return Outcomes.Done(saved);
    }

    public async Task<Outcome<MessageTemplate>> RollBack(string templateId, int version, string user) =>
        Of(templateId).FirstOrDefault(one => one.Version == version) is { } old
            ? await Put(old with { SavedBy = user })
            : Outcomes.NotFound<MessageTemplate>($"There is no version {version} of the template '{templateId}'.");

    public async Task<Outcome<MessageTemplate>> Delete(string templateId)
    {
        if (!ById.Remove(templateId, out ImmutableArray<MessageTemplate> versions))
            return NotFound<MessageTemplate>(templateId);
        await KeepAsync(templateId);
        return Outcomes.Done(versions[^1]);
    }

    public Task<Outcome<RenderedMessage>> Preview(MessageTemplate template) =>
        Task.FromResult(trials.Preview(template));

    public Task<Outcome<NotificationRequest>> Test(string templateId, string recipient) => Task.FromResult(
        Of(templateId) is [.., var template]
            ? trials.Test(template, recipient)
            : NotFound<NotificationRequest>(templateId));

    private Contracts.FieldError? Taken(MessageTemplate template) =>
        ById.Values.Select(versions => versions[^1])
            .FirstOrDefault(one => one.Id != template.Id && one.IsOfTheSame(template)) is { } other
            ? new("id", $"id is '{template.Id}'; the template '{other.Id}' has this kind, channel and language.")
            : !ById.ContainsKey(template.Id) && ById.Count >= MostTemplates
                ? new("id", $"There are {ById.Count} templates; allowed are {MostTemplates}.")
                : null;

    private ImmutableArray<MessageTemplate> Of(string id) =>
        ById.TryGetValue(id, out ImmutableArray<MessageTemplate> versions) ? versions : [];

    private static Outcome<T> NotFound<T>(string id)
        where T : class => Outcomes.NotFound<T>($"There is no message template '{id}'.");

    private async Task KeepAsync(string changed)
    {
        store.State.Owed.Add(changed);
        await store.SaveAsync(this);
        await RecordAsync();
    }

    /// <summary>The state is the truth; rows not written now follow at the next change or start.</summary>
    private async Task RecordAsync()
    {
        Record[] rows =
        [
            .. store.State.Owed.Select(id => Of(id) is [.., var newest]
                ? (Record)new Record.MessageTemplate(newest)
                : new Record.MessageTemplateRemoved(id)),
        ];
        if (rows.Length == 0
            || !await records.TrySaveAsync(rows, failure => NotificationLog.TemplatesOwed(log, failure)))
            return;
        store.State.Owed = [];
        await store.SaveAsync(this);
    }
}
