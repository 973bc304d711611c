using Microsoft.Extensions.Logging;
using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Records;
using Risk.Grains.Wakeups;
using Risk.Silences;
using AlertSubject = Risk.Contracts.AlertSubject;
using Silence = Risk.Contracts.Silence;
using SilenceStatus = Risk.Contracts.SilenceStatus;

namespace Risk.Grains.Silences;

/// <summary>All silences in one state: few, and read before anyone is told anything.</summary>
[GrainType("risk.silences")]
public sealed class SilencesGrain(
    [PersistentState("silences")] IPersistentState<SilencesState> store,
    IRecords records,
    IWakeups wakeups,
    TimeProvider clock,
    ILogger<SilencesGrain> log) : Grain, ISilencesGrain
{
    private const int Most = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private readonly Waiting waiting = new(wakeups);

    private Dictionary<string, Silence> ById => store.State.ById;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => RecordAsync();

    public async Task<Outcome<SilenceView>> Create(Silence silence)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (ById.TryGetValue(silence.Id, out Silence? existing))
            return Outcomes.Unchanged(existing.ToView(now));
        if (SilenceValidation.Validate(silence.ToDomain(), now) is { IsEmpty: false } errors)
            return errors.ToInvalid<SilenceView>();
        Forget(now);
        if (ById.Count >= Most)
            return Outcomes.Conflict<SilenceView>($"There are {Most} silences; expire some first.");
        await KeepAsync(silence with { CreatedAt = now });
        return Outcomes.Done(ById[silence.Id].ToView(now));
    }

    public async Task<Outcome<SilenceView>> Expire(string silenceId, UserAction action)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!ById.TryGetValue(silenceId, out Silence? silence))
            return Outcomes.NotFound<SilenceView>($"There is no silence '{silenceId}'.");
        if (silence.ToView(now) is { Status: SilenceStatus.Expired } over)
            return Outcomes.Unchanged(over);
        await KeepAsync(silence with { ExpiredAt = now, ExpiredBy = action.User });
        await waiting.WakeAsync(silenceId, now);
        return Outcomes.Done(ById[silenceId].ToView(now));
    }

    public Task<SilenceView?> Get(string silenceId) =>
        Task.FromResult(ById.GetValueOrDefault(silenceId)?.ToView(clock.GetUtcNow()));

    public Task<ImmutableArray<SilenceView>> List() => Task.FromResult<ImmutableArray<SilenceView>>(
    [
        .. ById.Values.OrderByDescending(one => one.CreatedAt).ThenBy(one => one.Id, StringComparer.Ordinal)
            .Select(one => one.ToView(clock.GetUtcNow())),
    ]);

    public Task<ImmutableArray<AlertHold>> Holds(AlertSubject alert)
    {
        List<AlertHold> holds = [];
        foreach (Silence silence in ById.Values)
        {
            if (SilenceRules.HoldOn(silence.ToDomain(), alert.ToDomain(), clock.GetUtcNow()) is not { } hold)
                continue;
            holds.Add(hold.ToContract());
            waiting.Add(silence.Id, alert.AlertId);
        }
        return Task.FromResult<ImmutableArray<AlertHold>>([.. holds]);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (Silence over in ById.Values.Where(one => one.ToDomain().OverAt + Kept < now).ToArray())
        {
            ById.Remove(over.Id);
            waiting.Forget(over.Id);
        }
    }

    private async Task KeepAsync(Silence silence)
    {
        ById[silence.Id] = silence;
        store.State.Owed.Add(silence.Id);
        await store.SaveAsync(this);
        await RecordAsync();
    }

    /// <summary>The state is the truth; rows not written now follow at the next change or start.</summary>
    private async Task RecordAsync()
    {
        if (store.State.Owed.Count == 0)
            return;
        Record[] rows = [.. store.State.Owed.Where(ById.ContainsKey).Select(id => new Record.Silence(ById[id]))];
        if (!await records.TrySaveAsync(rows, failure => SilenceLog.RecordsOwed(log, failure)))
            return;
        store.State.Owed = [];
        await store.SaveAsync(this);
    }
}
