using FsCheck;
using FsCheck.Fluent;
using Risk.Alerts;
using Risk.Thresholds;
using static Risk.Tests.Alerts.Sample;

namespace Risk.Tests.Alerts;

/// <summary>What holds for any sequence of events, in any order, at any time.</summary>
public sealed class AlertProperties
{
    private static readonly Gen<AlertEvent> Events =
        from minutes in Gen.Choose(0, 120).Select(m => (double)m)
        from value in Gen.Elements(-0.02, -0.0301, -0.032, -0.034, -0.04)
        from e in Gen.Elements<AlertEvent>(
            new AlertEvent.Read(value, value, At(minutes)),
            new AlertEvent.Acknowledge("ann", null, TimeSpan.FromMinutes(15), At(minutes)),
            new AlertEvent.Unacknowledge("ann", null, At(minutes)),
            new AlertEvent.AckExpired(At(minutes)),
            new AlertEvent.Snooze(At(minutes + 30), "ann", null, At(minutes)),
            new AlertEvent.SnoozeExpired(At(minutes)),
            new AlertEvent.Remark("ann", "seen", At(minutes)),
            new AlertEvent.Reclassify(Severity.Critical, At(minutes)),
            new AlertEvent.Resolve(ResolutionKind.Manual, null, "ann", null, At(minutes)),
            new AlertEvent.Resolve(ResolutionKind.Auto, -0.02, null, null, At(minutes)))
        select e;

    [Fact]
    public void Apply_AnySequence_ResolvesAtMostOnceAndForGood() => ForAll(decisions =>
    {
        AlertDecision[] sinceResolved = [.. decisions.SkipWhile(d => d.Next.IsOpen)];
        return decisions.Count(d => d.Call == EscalationCall.Finish) <= 1
            && sinceResolved.All(d => !d.Next.IsOpen)
            && sinceResolved.Skip(1).All(d => d.Call == EscalationCall.None);
    });

    [Fact]
    public void Apply_AnySequence_NotesEveryTransitionOnce() => ForAll(decisions =>
    {
        string[] ids = [.. decisions.Select(d => d.Note?.Id).OfType<string>()];
        return ids.Distinct().Count() == ids.Length && ids.Length == decisions[^1].Next.Revision;
    });

    [Fact]
    public void Apply_AnySequence_IsAcknowledgedExactlyWhileItsEscalationPauses() => ForAll(decisions =>
    {
        bool paused = false;
        foreach (AlertDecision decision in decisions)
        {
            paused = decision.Call switch
            {
                EscalationCall.Pause => true,
                EscalationCall.Resume or EscalationCall.ResumeUnattended or EscalationCall.Worsen
                    or EscalationCall.Reroute or EscalationCall.Finish => false,
                _ => paused,
            };
            if (paused != (decision.Next.Status == AlertStatus.Acknowledged))
                return false;
        }
        return true;
    });

    [Fact]
    public void Apply_Refused_ChangesNothing() => ForAll(decisions =>
        decisions.Zip(decisions.Skip(1)).All(pair =>
            pair.Second.Outcome == AlertOutcome.Done || pair.Second.Next == pair.First.Next));

    private static void ForAll(Func<IReadOnlyList<AlertDecision>, bool> holds) =>
        Prop.ForAll(Events.ArrayOf().ToArbitrary(), events => holds(Play(events)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static List<AlertDecision> Play(AlertEvent[] events)
    {
        List<AlertDecision> decisions = [AlertRules.Open(null, Fresh)];
        foreach (AlertEvent happened in events)
            decisions.Add(AlertRules.Apply(decisions[^1].Next, happened));
        return decisions;
    }
}
