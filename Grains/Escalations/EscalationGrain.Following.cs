using Risk.Contracts;
using Risk.Escalations;

namespace Risk.Grains.Escalations;

/// <summary>This part: what has become of the alert meanwhile.</summary>
public sealed partial class EscalationGrain
{
    public Task<EscalationSummary?> Note(AlertNotice notice, int revision)
    {
        if (State.Notice is not null && revision >= State.Revision)
            State.Notice = notice;
        return Get();
    }

    public Task<EscalationSummary?> Pause(AlertNotice notice, int revision) =>
        OnAsync(notice, revision, (e, now, _) => EscalationRules.Pause(e, now));

    public Task<EscalationSummary?> Resume(AlertNotice notice, int revision, bool isUnattended) =>
        OnAsync(notice, revision, (e, now, around) =>
            EscalationRules.Resume(e, isUnattended, $"a{revision}", now, around));

    public Task<EscalationSummary?> Snooze(AlertNotice notice, int revision, DateTimeOffset? until) =>
        OnAsync(notice, revision, (e, now, around) => EscalationRules.Snooze(e, until, now, around));

    public Task<EscalationSummary?> Worsen(AlertNotice notice, int revision) =>
        OnAsync(notice, revision, (e, now, around) => EscalationRules.Worsen(
            e, $"w{revision}", notice.LevelIn(around.WorseningStep), now, around));

    public async Task<EscalationSummary?> Finish(AlertNotice notice, int revision)
    {
        EscalationSummary? over = await OnAsync(
            notice, revision, (e, now, around) => EscalationRules.Finish(e, now, around));
        await holds.ClosedAsync(Id);
        return over;
    }

    public async Task<EscalationHistory?> HandOver(string nextAlertId)
    {
        if (State.ToDomain() is not { } escalation)
            return null;
        DateTimeOffset now = clock.GetUtcNow();
        EscalationDecision decision = FlapRules.HandOver(escalation, nextAlertId, now);
        if (decision.Next != escalation)
            await KeepAsync(() => State.Take(decision, State.Notice!, State.Revision, now));
        await FinishOwedAsync();
        return FlapRules.Left(decision.Next).ToContract();
    }

    private async Task<EscalationSummary?> OnAsync(
        AlertNotice notice, int revision, Func<Escalation, DateTimeOffset, Circumstances, EscalationDecision> rule)
    {
        if (revision > State.Revision && State.ToDomain() is { } escalation)
        {
            Circumstances around = await circumstances.ReadAsync(notice, State.Policy!);
            DateTimeOffset now = clock.GetUtcNow();
            EscalationDecision decision = rule(escalation, now, around);
            await KeepAsync(() => State.Take(decision, notice, revision, now));
        }

        await FinishOwedAsync();
        return Summary;
    }
}
