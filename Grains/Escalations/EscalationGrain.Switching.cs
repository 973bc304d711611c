using Risk.Contracts;
using Risk.Escalations;

namespace Risk.Grains.Escalations;

/// <summary>This part: which policy it goes by.</summary>
public sealed partial class EscalationGrain
{
    private IPoliciesGrain Policies => GrainFactory.GetGrain<IPoliciesGrain>(GrainKeys.Single);

    public async Task<EscalationSummary?> Reroute(AlertNotice notice, int revision, string? policyId)
    {
        if (revision > State.Revision)
            await RerouteAsync(notice, revision, policyId);
        await FinishOwedAsync();
        return Summary;
    }

    public async Task<Outcome<EscalationSummary>> Switch(string? policyId, UserAction action)
    {
        if (State.ToDomain() is not { } escalation)
            return Outcomes.NotFound<EscalationSummary>($"There is no escalation of an alert '{Id}'.");
        if (escalation.Finished)
            return Outcomes.Conflict("The alert is over, and its escalation with it.", Summary);
        string id = policyId ?? escalation.Policy.Id;
        if (await Policies.Get(id) is not { } policy)
            return Outcomes.Invalid<EscalationSummary>(new Contracts.FieldError(
                "policy_id", $"policy_id is {id}; allowed: the id of an escalation policy."));
        Circumstances around = await circumstances.ReadAsync(State.Notice!, policy);
        DateTimeOffset now = clock.GetUtcNow();
        EscalationDecision decision = SwitchingRules.Switch(escalation, policy.ToDomain(), action.User, now, around);
        if (decision.Next == escalation)
            return Outcomes.Unchanged(Summary!);
        await KeepAsync(() => State.Switch(policy, decision, State.Notice!, State.Revision, now));
        await FinishOwedAsync();
        return Outcomes.Done(Summary!);
    }

    private async Task RerouteAsync(AlertNotice notice, int revision, string? policyId)
    {
        if (State.ToDomain() is not { } escalation)
        {
            await BeginAsync(notice, revision, policyId, remindEvery: null, previousAlertId: null);
            return;
        }

        EscalationPolicy policy = await Policies.Choose(notice.Alert.Severity, policyId) ?? State.Policy!;
        Circumstances around = await circumstances.ReadAsync(notice, policy);
        DateTimeOffset now = clock.GetUtcNow();
        EscalationDecision decision = SwitchingRules.Reroute(
            escalation, policy.ToDomain(), $"s{revision}", now, around);
        bool isSwitched = decision.Next.Policy.Id != escalation.Policy.Id;
        await KeepAsync(() => State.Switch(
            isSwitched ? policy : State.Policy!, decision, notice, revision, now));
    }
}
