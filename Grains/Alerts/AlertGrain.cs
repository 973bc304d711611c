using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Failpoints;
using Risk.Grains.Settings;
using Risk.Grains.Wakeups;

namespace Risk.Grains.Alerts;

/// <summary>One alert: it is stored, then its escalation hears of it, then the records and the news.</summary>
[GrainType("risk.alert")]
public sealed class AlertGrain(
    [PersistentState("alert")] IPersistentState<AlertState> store,
    AlertRecorder recorder,
    IWakeups wakeups,
    IFailpoints failpoints,
    GrainSettings settings,
    TimeProvider clock) : Grain, IAlertGrain
{
    private IGrainTimer? timer;

    private string Id => this.GetPrimaryKeyString();

    private AlertState State => store.State;

    private IEscalationGrain Escalation => GrainFactory.GetGrain<IEscalationGrain>(Id);

    private Alert? Alert => State.ToDomain(Id);

    private DateTimeOffset? DueAt => Alert is { } alert ? AlertRules.DueAt(alert) : null;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Arm();
        return Task.CompletedTask;
    }

    public async Task<AlertView> Open(AlertOpening opening)
    {
        AlertDecision decision = AlertRules.Open(Alert, opening.ToDomain(Id));
        await KeepAsync(decision, opening);
        await FinishOwedAsync();
        return State.ToView(Id)!;
    }

    public async Task Update(AlertReading reading) =>
        await ApplyAsync(_ => new AlertEvent.Read(
            reading.Value, reading.Peak, reading.At, settings.WorseningStep));

    public async Task Reclassify(AlertReclassification change) => await ApplyAsync(
        _ => new AlertEvent.Reclassify(change.Severity.To<Risk.Thresholds.Severity>(), change.At),
        State.Opening?.With(change));

    public Task<Outcome<AlertView>> Resolve(AlertResolution resolution) => ApplyAsync(_ => new AlertEvent.Resolve(
        resolution.Kind.To<Risk.Thresholds.ResolutionKind>(), resolution.Value,
        resolution.By?.User, resolution.By?.Comment, resolution.At));

    public async Task<Outcome<AlertView>> Acknowledge(UserAction action)
    {
        TimeSpan? timeout = await Retry.OnRejection(() => Escalation.AckTimeout());
        return await AskAsync(action, now =>
            new AlertEvent.Acknowledge(action.User, action.Comment, timeout, now));
    }

    public Task<Outcome<AlertView>> Unacknowledge(UserAction action) =>
        AskAsync(action, now => new AlertEvent.Unacknowledge(action.User, action.Comment, now));

    public async Task<Outcome<AlertView>> Snooze(TimeSpan duration, UserAction action) =>
        AlertValidation.Snooze(duration) is { IsEmpty: false } errors
            ? errors.ToInvalid<AlertView>()
            : await AskAsync(action, now =>
                new AlertEvent.Snooze(now + duration, action.User, action.Comment, now));

    public Task<Outcome<AlertView>> Comment(UserAction action) =>
        AskAsync(action, now => new AlertEvent.Remark(action.User, action.Comment!, now), isCommentRequired: true);

    public async Task<AlertView?> Get() => State.ToViewWithOrigin(Id) is { } view
        ? view with { Escalation = await Retry.OnRejection(() => Escalation.Get()) ?? view.Escalation }
        : null;

    public async Task Wake()
    {
        // Another process may have written it since: its wake-up is not to be cleared.
        if (Alert is null)
            await store.ReadStateAsync();
        State.IsRowOwed |= Alert is not null && DueAt is null;
        while (Alert is { } alert
            && AlertRules.OnPulse(alert, clock.GetUtcNow()) is { Outcome: AlertOutcome.Done } decision)
            await KeepAsync(decision);
        await FinishOwedAsync();
    }

    private async Task<Outcome<AlertView>> AskAsync(
        UserAction action, Func<DateTimeOffset, AlertEvent> happened, bool isCommentRequired = false) =>
        AlertValidation.Comment(action.Comment, isCommentRequired) is { IsEmpty: false } errors
            ? errors.ToInvalid<AlertView>()
            : await ApplyAsync(happened);

    private async Task<Outcome<AlertView>> ApplyAsync(
        Func<DateTimeOffset, AlertEvent> happened, AlertOpening? opening = null)
    {
        if (Alert is not { } alert)
            return Outcomes.NotFound<AlertView>($"There is no alert '{Id}'.");
        AlertDecision decision = AlertRules.Apply(alert, happened(clock.GetUtcNow()));
        await KeepAsync(decision, opening);
        await FinishOwedAsync();
        AlertView view = State.ToView(Id)!;
        return decision.Outcome switch
        {
            AlertOutcome.Done => Outcomes.Done(view),
            AlertOutcome.Unchanged => Outcomes.Unchanged(view),
            _ => Outcomes.Conflict(decision.Reason, view),
        };
    }

    private async Task KeepAsync(AlertDecision decision, AlertOpening? opening = null)
    {
        if (decision.Outcome != AlertOutcome.Done)
            return;
        await wakeups.SetAsync(WakeupKind.Alert, Id, clock.GetUtcNow());
        State.Opening = opening ?? State.Opening;
        State.Take(decision);
        await store.SaveAsync(this);
        AlertMeter.Happened(decision);
        await failpoints.HitAsync(FailpointNames.AlertStored);
    }

    /// <summary>The escalation first, so that messages are in the outbox before anyone hears of the alert.</summary>
    private async Task FinishOwedAsync()
    {
        if (State.IsRowOwed)
        {
            List<OwedCall> calls = State.OwedCalls;
            foreach (OwedCall owed in calls)
                State.Escalation = await recorder.CallAsync(State, Id, owed) ?? State.Escalation;
            State.OwedCalls = [];
            AlertView view = State.ToView(Id)!;
            bool isSaved = await recorder.TrySaveAsync(view, State.Owed);
            (State.Owed, State.IsRowOwed) = isSaved ? ([], false) : (State.Owed, true);
            await store.SaveAfterRowsAsync(this, () => wakeups.SetAsync(WakeupKind.Alert, Id, clock.GetUtcNow()));
            if (isSaved || calls.Count > 0)
                await recorder.TellAsync(view, isNew: calls is [{ Call: nameof(EscalationCall.Start) }, ..]);
        }

        if (!State.IsRowOwed)
            await wakeups.SetAsync(WakeupKind.Alert, Id, DueAt);
        Arm();
    }

    private void Arm() => timer = this.SetDeadline(timer, DueAt, clock, Wake);
}
