using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Grains.Records;
using Risk.Grains.Wakeups;
using Risk.Silences;
using AlertSubject = Risk.Contracts.AlertSubject;

namespace Risk.Grains.Silences;

/// <summary>Which open alerts hold back which others. Without rules it knows nothing and costs little.</summary>
[GrainType("risk.inhibitions")]
public sealed class InhibitionsGrain(
    [PersistentState("inhibitions")] IPersistentState<InhibitionsState> store,
    IRecords records,
    IWakeups wakeups,
    TimeProvider clock,
    ILogger<InhibitionsGrain> log) : Grain, IInhibitionsGrain
{
    private readonly Waiting waiting = new(wakeups);

    private InhibitionsState State => store.State;

    private IEnumerable<Inhibition> Rules => State.ById.Values.Select(rule => rule.ToDomain());

    public override Task OnActivateAsync(CancellationToken cancellationToken) => RecordAsync();

    public async Task<Outcome<InhibitionRule>> Put(InhibitionRule rule)
    {
        if (InhibitionRules.Validate(rule.ToDomain()) is { IsEmpty: false } errors)
            return errors.ToInvalid<InhibitionRule>();
        State.ById[rule.Id] = rule;
        await KeepAsync(rule.Id);
        return Outcomes.Done(rule);
    }

    public async Task<Outcome<InhibitionRule>> Delete(string ruleId)
    {
        if (!State.ById.Remove(ruleId, out InhibitionRule? rule))
            return Outcomes.NotFound<InhibitionRule>($"There is no inhibition '{ruleId}'.");
        await KeepAsync(ruleId);
        foreach (string source in State.Open.Keys)
            await waiting.WakeAsync(source, clock.GetUtcNow());
        return Outcomes.Done(rule);
    }

    public Task<ImmutableArray<InhibitionRule>> List() => Task.FromResult<ImmutableArray<InhibitionRule>>(
        [.. State.ById.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)]);

    public async Task Opened(AlertSubject alert)
    {
        if (State.Open.ContainsKey(alert.AlertId) || !Rules.Any(rule => rule.Source.Fit(alert.ToDomain())))
            return;
        State.Open[alert.AlertId] = alert;
        await store.SaveAsync(this);
    }

    public async Task Closed(string alertId)
    {
        if (!State.Open.Remove(alertId))
            return;
        await store.SaveAsync(this);
        await waiting.WakeAsync(alertId, clock.GetUtcNow());
    }

    public Task<ImmutableArray<AlertHold>> Holds(AlertSubject alert)
    {
        List<AlertHold> holds = [];
        foreach (Inhibition rule in Rules)
        foreach (AlertSubject open in State.Open.Values)
        {
            if (InhibitionRules.HoldOn(rule, alert.ToDomain(), open.ToDomain()) is not { } hold)
                continue;
            holds.Add(hold.ToContract());
            waiting.Add(open.AlertId, alert.AlertId);
        }
        return Task.FromResult<ImmutableArray<AlertHold>>([.. holds]);
    }

    private async Task KeepAsync(string ruleId)
    {
        State.Owed.Add(ruleId);
        await store.SaveAsync(this);
        await RecordAsync();
    }

    /// <summary>The state is the truth; rows not written now follow at the next change or start.</summary>
    private async Task RecordAsync()
    {
        Record[] rows = [.. State.Owed.Select(ToRecord)];
        if (rows.Length == 0 || !await records.TrySaveAsync(rows, failure => SilenceLog.InhibitionsOwed(log, failure)))
            return;
        State.Owed = [];
        await store.SaveAsync(this);
    }

    private Record ToRecord(string id) => State.ById.TryGetValue(id, out InhibitionRule? rule)
        ? new Record.Inhibition(rule, clock.GetUtcNow())
        : new Record.InhibitionRemoved(id);
}
