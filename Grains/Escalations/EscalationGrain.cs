using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Grains.Failpoints;
using Risk.Grains.Silences;
using Risk.Grains.Wakeups;

namespace Risk.Grains.Escalations;

/// <summary>
/// Tells people of one alert, step by step. Its timer is exact; wake-up and reminder are nets. This part: what is due.
/// </summary>
[GrainType("risk.escalation")]
public sealed partial class EscalationGrain(
    [PersistentState("escalation")] IPersistentState<EscalationState> store,
    EscalationRecorder recorder,
    CircumstanceReader circumstances,
    HoldsReader holds,
    IWakeups wakeups,
    IFailpoints failpoints,
    TimeProvider clock) : Grain, IEscalationGrain, IRemindable
{
    private const string Pulse = "pulse";
    private static readonly TimeSpan PulsePeriod = TimeSpan.FromMinutes(1);

    private IGrainTimer? timer;

    private string Id => this.GetPrimaryKeyString();

    private EscalationState State => store.State;

    private EscalationSummary? Summary => State.ToDomain()?.ToSummary();

    private DateTimeOffset? DueAt => State.ToDomain() is { } escalation ? EscalationRules.WakeAt(escalation) : null;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Arm();
        return Task.CompletedTask;
    }

    public async Task<EscalationSummary?> Start(
        AlertNotice notice, int revision, string? policyId, TimeSpan? remindEvery, string? previousAlertId)
    {
        if (State.Notice is null)
            await BeginAsync(notice, revision, policyId, remindEvery, previousAlertId);
        await FinishOwedAsync();
        return Summary;
    }

    public Task<EscalationSummary?> Get() => Task.FromResult(Summary);

    public Task<TimeSpan?> AckTimeout() => Task.FromResult(State.Policy?.AckTimeout);

    public Task ReceiveReminder(string reminderName, TickStatus status) => Wake();

    public async Task Wake()
    {
        // Another process may have written it since: its wake-up is not to be cleared.
        if (State.Notice is null)
            await store.ReadStateAsync();
        State.IsRowOwed |= State.ToDomain() is not null && DueAt is null;
        if (State.ToDomain() is { } escalation)
        {
            // One instant for both: a step that came due in between would run without having asked.
            DateTimeOffset now = clock.GetUtcNow();
            Circumstances around = EscalationRules.IsDue(escalation, now)
                ? await circumstances.ReadAsync(State.Notice!, State.Policy!)
                : circumstances.Unasked;
            EscalationDecision decision = EscalationRules.OnPulse(escalation, now, around);
            if (decision.Next != escalation)
                await KeepAsync(() => State.Take(decision, State.Notice!, State.Revision, now));
            EscalationMeter.Pulsed(escalation, decision.Next, clock.GetUtcNow());
        }

        await FinishOwedAsync();
    }

    private async Task BeginAsync(
        AlertNotice notice, int revision, string? policyId, TimeSpan? remindEvery, string? previousAlertId)
    {
        EscalationPolicy? policy = await Policies.Choose(notice.Alert.Severity, policyId);
        Circumstances? around = policy is null ? null : await circumstances.ReadAsync(notice, policy);
        EarlierAlerts earlier = await circumstances.EarlierAsync(previousAlertId, Id);
        DateTimeOffset now = clock.GetUtcNow();
        EscalationDecision? decision = policy is null ? null : EscalationRules.Start(
            Id, policy.ToDomain(), notice.Alert.TriggeredAt, remindEvery, now, around!, earlier);
        await holds.OpenedAsync(notice);
        await KeepAsync(() => State.Begin(policy, decision, notice, revision, now));
    }

    private async Task KeepAsync(Action change)
    {
        await wakeups.SetAsync(WakeupKind.Escalation, Id, clock.GetUtcNow());
        change();
        State.IsRowOwed = true;
        await store.SaveAsync(this);
        if (State.OwedTellings.Count > 0)
            await failpoints.HitAsync(FailpointNames.StepStored);
    }

    /// <summary>Outbox first, then records and news; then wake-up, reminder and timer are set anew.</summary>
    private async Task FinishOwedAsync()
    {
        if (State.IsRowOwed)
        {
            await recorder.EnqueueAsync(State);
            State.OwedTellings = [];
            bool isSaved = await recorder.TrySaveAsync(State, State.ToDomain());
            (State.Owed, State.IsRowOwed) = isSaved ? ([], false) : (State.Owed, true);
            await store.SaveAfterRowsAsync(this, () => wakeups.SetAsync(WakeupKind.Escalation, Id, clock.GetUtcNow()));
        }

        if (!State.IsRowOwed)
            await wakeups.SetAsync(WakeupKind.Escalation, Id, DueAt);
        await this.SetReminderAsync(Pulse, PulsePeriod, isNeeded: DueAt is not null);
        Arm();
    }

    private void Arm() => timer = this.SetDeadline(timer, DueAt, clock, Wake);
}
