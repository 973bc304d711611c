using System.Globalization;
using Risk.Notifications;

namespace Risk.Escalations;

/// <summary>A running escalation goes on by another policy, or by a newer version of its own.</summary>
/// <remarks>
/// By a newer version, the step that waits keeps its due time and those after it follow the new version. Another policy
/// begins with its first step, from now; its first round does not tell anybody what they were told before.
/// </remarks>
public static class SwitchingRules
{
    /// <summary>Somebody wants it.</summary>
    public static EscalationDecision Switch(
        Escalation escalation, Policy policy, string user, DateTimeOffset now, Circumstances around) =>
        escalation.Finished || IsSame(escalation.Policy, policy)
            ? EscalationDecision.Nothing(escalation)
            : Change(EscalationDecision.Nothing(escalation), policy, $"{user} asked for it", user, now, around);

    /// <summary>
    /// The alert's severity rose. As when it gets worse, those who were told hear of it; then it goes on by the policy.
    /// </summary>
    /// <param name="policy">Of the new severity; null when there is none: its own goes on.</param>
    /// <param name="occurrence">Tells one such message from the next.</param>
    public static EscalationDecision Reroute(
        Escalation escalation, Policy? policy, string occurrence, DateTimeOffset now, Circumstances around)
    {
        if (escalation.Finished || policy is null || policy.Id == escalation.Policy.Id)
            return EscalationRules.Worsen(
                escalation, occurrence, FlapRules.NextLevel(escalation), now, around);
        EscalationDecision told = EscalationRules.TellWorse(
            escalation, occurrence, FlapRules.NextLevel(escalation), now, around);
        return Change(told, policy, "the severity rose", null, now, around);
    }

    private static EscalationDecision Change(
        EscalationDecision before, Policy policy, string why, string? user, DateTimeOffset now, Circumstances around)
    {
        Policy old = before.Next.Policy;
        Escalation next = policy.Id == old.Id ? Newer(before.Next, policy, now) : Other(before.Next, policy, now);
        string text = string.Create(CultureInfo.InvariantCulture,
            $"from policy {old.Id}, version {old.Version}, to {policy.Id}, version {policy.Version}: {why}");
        return (before with { Next = next }).With(now, "policy_switched", text, user)
            .Then(e => EscalationRules.OnPulse(e, now, around));
    }

    private static Escalation Newer(Escalation escalation, Policy policy, DateTimeOffset now) => escalation with
    {
        Policy = policy,
        DueAt = escalation.Step >= policy.Length ? null
            : escalation.DueAt ?? now + policy.At(escalation.Step).Delay,
    };

    private static Escalation Other(Escalation escalation, Policy policy, DateTimeOffset now) => escalation with
    {
        Policy = policy,
        Step = 0,
        DueAt = now + policy.InitialDelay + policy.At(0).Delay,
        HeldStep = null,
        Ladder = escalation.Ladder + 1,
        SwitchedAt = now,
    };

    private static bool IsSame(Policy one, Policy other) => (one.Id, one.Version) == (other.Id, other.Version);
}
