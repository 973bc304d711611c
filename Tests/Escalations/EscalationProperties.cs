using FsCheck;
using FsCheck.Fluent;
using Risk.Escalations;
using Risk.Notifications;
using static Risk.Tests.Escalations.Ladders;

namespace Risk.Tests.Escalations;

/// <summary>What holds for any policy and any sequence of pulses and events, late, doubled or out of order.</summary>
public sealed class EscalationProperties
{
    private sealed record Move(string What, double Minutes);

    private sealed record Run(Policy Policy, Move[] Moves);

    private static readonly Gen<PolicyStep> Steps =
        from delay in Gen.Elements(0.0, 1.0, 3.0, 10.0)
        from recipients in Gen.Elements(OnCall, Phone, Cro, "user:ann", "role:desk").ListOf()
        select Step(delay, [.. recipients.Take(3)]);

    private static readonly Gen<Move> Moves =
        from what in Gen.Frequency(
            (6, Gen.Constant("pulse")),
            (4, Gen.Elements("pause", "resume", "timeout", "snooze", "unsnooze", "worsen")),
            (1, Gen.Constant("finish")))
        from minutes in Gen.Choose(0, 600).Select(tenths => tenths / 10.0)
        select new Move(what, minutes);

    private static readonly Gen<Run> Runs =
        from steps in Steps.NonEmptyListOf()
        from repeat in Gen.Choose(0, 2)
        from initial in Gen.Elements(0.0, 2.0)
        from moves in Moves.ArrayOf()
        select new Run(
            Of([.. steps.Take(4)]) with { RepeatCount = repeat, InitialDelay = TimeSpan.FromMinutes(initial) }, moves);

    [Fact]
    public void AnySequence_RunsNoStepTwiceAndInOrder() => ForAll((run, decisions) =>
    {
        int[] steps = [.. Tellings(decisions).Select(t => t.Step).OfType<int>()];
        int[] over = [.. decisions.Select(d => d.Next.Step)];
        return steps.SequenceEqual(steps.Order()) && over.SequenceEqual(over.Order())
            && over[^1] == decisions.SelectMany(d => d.Notes).Count(n => n.Kind is "step" or "skipped");
    });

    [Fact]
    public void AnySequence_QueuesNoMessageTwice() => ForAll((run, decisions) =>
        Tellings(decisions).Select(t => t.Id).Distinct().Count() == Tellings(decisions).Count());

    [Fact]
    public void AnySequence_DueTimesNeverDrift() => ForAll((run, decisions) =>
        decisions.All(d => d.Next.DueAt == DueByPolicy(run.Policy, d.Next.Step)));

    [Fact]
    public void AnySequence_RunsNoStepEarly() => ForAll((run, decisions) =>
        decisions.Zip(Instants(run)).All(pair =>
            pair.First.Next.Step == 0 || DueByPolicy(run.Policy, pair.First.Next.Step - 1) <= pair.Second));

    [Fact]
    public void AnySequence_ResolveReachesEveryoneToldAndNoOneElse() => ForAll((run, decisions) =>
    {
        List<EscalationDecision> ended = [.. decisions, decisions[^1].Next.Finish(1000)];
        ILookup<bool, string> sent = Tellings(ended).Where(t => t.SuppressedBecause is null)
            .ToLookup(t => t.Kind == NotificationKind.Resolved, t => $"{t.Channel} {t.Recipient}");
        return sent[false].Distinct().Order().SequenceEqual(sent[true].Order());
    });

    [Fact]
    public void AnySequence_AfterTheEnd_NothingHappens() => ForAll((run, decisions) =>
        decisions.SkipWhile(d => !d.Next.Finished).Skip(1).All(d => d.Tellings.IsEmpty && d.Notes.IsEmpty));

    [Fact]
    public void AnySequence_PulseTwice_IsAsGoodAsOnce() => ForAll((run, decisions) =>
        decisions.Zip(Instants(run)).All(pair =>
        {
            Escalation once = EscalationRules.OnPulse(pair.First.Next, pair.Second, Frequency).Next;
            EscalationDecision twice = EscalationRules.OnPulse(once, pair.Second, Frequency);
            return twice.Next == once && twice.Tellings.IsEmpty;
        }));

    [Fact]
    public void AnySequence_EarlierPulse_ChangesNothing() => ForAll((run, decisions) =>
        decisions.Zip(Instants(run)).All(pair =>
        {
            Escalation now = EscalationRules.OnPulse(pair.First.Next, pair.Second, Frequency).Next;
            return EscalationRules.OnPulse(now, pair.Second.AddMinutes(-5), Frequency).Tellings.IsEmpty;
        }));

    [Fact]
    public void AnySequence_FirstTrigger_IsNeverHeldBackFromAnAddress() => ForAll((run, decisions) =>
        Tellings(decisions).Where(t => t.Kind == NotificationKind.Triggered)
            .All(t => t.SuppressedBecause is null || t.Recipient.Contains(':', StringComparison.Ordinal)));

    [Fact]
    public void AnySequence_RunsWhatIsDueWheneverItIsFree() => ForAll((run, decisions) =>
        decisions.Zip(Instants(run)).All(pair =>
        {
            Escalation after = EscalationRules.OnPulse(pair.First.Next, pair.Second, Frequency).Next;
            bool free = after is { Finished: false, Acknowledged: false } && !(after.SnoozedUntil > pair.Second);
            return !free || !(after.DueAt <= pair.Second);
        }));

    // A step that reaches nobody takes no time: the step after it is due when it was.
    private static DateTimeOffset? DueByPolicy(Policy policy, int step)
    {
        if (step == policy.Length)
            return null;
        DateTimeOffset due = Start + policy.InitialDelay + policy.At(0).Delay;
        for (int i = 1; i <= step; i++)
            due += policy.At(i - 1).Recipients.Any(r => !r.Contains(':')) ? policy.At(i).Delay : TimeSpan.Zero;
        return due;
    }

    private static IEnumerable<Telling> Tellings(IEnumerable<EscalationDecision> decisions) =>
        decisions.SelectMany(d => d.Tellings);

    // Instants jump about: the latest seen is what must not be run ahead of.
    private static IEnumerable<DateTimeOffset> Instants(Run run) =>
        run.Moves.Select(move => move.Minutes).Prepend(0)
            .Aggregate((List<double>)[], (all, m) => [.. all, all.Count == 0 ? m : Math.Max(all[^1], m)]).Select(At);

    private static List<EscalationDecision> Play(Run run)
    {
        List<EscalationDecision> decisions = [Begin(run.Policy)];
        foreach ((Move move, int i) in run.Moves.Select((move, i) => (move, i)))
            decisions.Add(Apply(decisions[^1].Next, move, i));
        return decisions;
    }

    private static EscalationDecision Apply(Escalation escalation, Move move, int number) => move.What switch
    {
        "pause" => escalation.Pause(move.Minutes),
        "resume" => escalation.Resume(move.Minutes),
        "timeout" => EscalationRules.Resume(escalation, true, $"a{number}", At(move.Minutes), Frequency),
        "snooze" => escalation.Snooze(move.Minutes, move.Minutes + 7),
        "unsnooze" => escalation.Snooze(move.Minutes, null),
        "worsen" => EscalationRules.Worsen(escalation, $"w{number}", number, At(move.Minutes), Frequency),
        "finish" => escalation.Finish(move.Minutes),
        _ => escalation.Pulse(move.Minutes),
    };

    private static void ForAll(Func<Run, IReadOnlyList<EscalationDecision>, bool> holds) =>
        Prop.ForAll(Runs.ToArbitrary(), run => holds(run, Play(run)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
