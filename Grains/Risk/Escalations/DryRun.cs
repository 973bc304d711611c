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
        int ran = 0;
        EscalationDecision decision = EscalationRules.Start("dry-run", policy, at, null, at, around);
        while (true)
        {
            PlannedStep[] now = [.. Steps(policy, decision, ran, at)];
            steps.AddRange([.. AfterQuietHours(decision, ran, at), .. now]);
            ran += now.Length;
            if (EscalationRules.WakeAt(decision.Next) is not { } due)
                return [.. steps];
            at = due;
            decision = EscalationRules.OnPulse(decision.Next, at, around);
        }
    }

    private static IEnumerable<PlannedStep> Steps(
        Policy policy, EscalationDecision decision, int first, DateTimeOffset at) =>
        decision.Notes.Where(note => note.Kind is "step" or "skipped").Select((note, i) => new PlannedStep(
            at,
            first + i,
            policy.At(first + i).Level,
            [.. decision.Tellings.Where(telling => telling.Step == first + i)],
            string.Join("; ", HeldBefore(decision, note).Prepend(note.Text))));

    // Who waits is said just before the step.
    private static IEnumerable<string> HeldBefore(EscalationDecision decision, TimelineNote step) =>
        decision.Notes.TakeWhile(note => note != step).Reverse().TakeWhile(note => note.Kind == "held").Reverse()
            .Select(note => note.Text);

    private static IEnumerable<PlannedStep> AfterQuietHours(
        EscalationDecision decision, int ran, DateTimeOffset at) =>
        decision.Tellings.Where(telling => telling.Step < ran).GroupBy(
            telling => telling.Step!.Value,
            (step, tellings) => Late(step, [.. tellings], at));

    private static PlannedStep Late(int step, ImmutableArray<Telling> tellings, DateTimeOffset at) =>
        new(at, step, tellings[0].Level ?? "", tellings, "quiet hours are over");
}
