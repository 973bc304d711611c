using Risk.Alerts;
using Risk.Notifications;

namespace Risk.Escalations;

/// <summary>One step of a policy as it would run.</summary>
/// <param name="Index">Of the step, repetitions counted on.</param>
/// <param name="Tellings">Who would be told, and who not and why.</param>
/// <param name="Text">As the timeline would say it.</param>
public sealed record PlannedStep(
    DateTimeOffset At, int Index, string Level, ImmutableArray<Telling> Tellings, string Text);

/// <summary>What a policy would do for an alert that nobody takes on.</summary>
public static class DryRun
{
    /// <summary>Every step in order, decided by the rules that run live.</summary>
    /// <param name="at">When the alert would open.</param>
    /// <param name="around">As things stand now; who is on call is found for the instant of each step.</param>
    public static ImmutableArray<PlannedStep> Of(Policy policy, DateTimeOffset at, Circumstances around)
    {
        List<PlannedStep> steps = [];
        EscalationDecision decision = EscalationRules.Start("dry-run", policy, at, null, at, around);
        steps.AddRange(Steps(policy, decision, 0, at));
        while (EscalationRules.WakeAt(decision.Next) is { } due)
        {
            decision = EscalationRules.OnPulse(decision.Next, due, around);
            steps.AddRange(Steps(policy, decision, steps.Count, due));
        }
        return [.. steps];
    }

    private static IEnumerable<PlannedStep> Steps(
        Policy policy, EscalationDecision decision, int first, DateTimeOffset at) =>
        decision.Notes.Where(note => note.Kind is "step" or "skipped").Select((note, i) => new PlannedStep(
            at,
            first + i,
            policy.At(first + i).Level,
            [.. decision.Tellings.Where(telling => telling.Step == first + i)],
            note.Text));
}
