using FsCheck;
using FsCheck.Fluent;
using Risk.Thresholds;
using static Risk.Tests.Thresholds.Limits;

namespace Risk.Tests.Thresholds;

/// <summary>What holds for any sequence of readings, gaps, repeats and steps back in time.</summary>
public sealed class LimitProperties
{
    private sealed record Tick(double AfterSeconds, double Value, bool Usable);

    private static readonly Gen<Tick> Ticks =
        from after in Gen.Frequency(
            (6, Gen.Choose(1, 8).Select(s => (double)s)), (1, Gen.Constant(0.0)), (1, Gen.Constant(-3.0)))
        from value in Gen.Elements(-0.05, -0.031, -0.03, -0.029, -0.0285, -0.01)
        from usable in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Tick(after, value, usable);

    private static readonly Gen<(Limit Limit, Tick[] Ticks)> Runs =
        from pending in Gen.Elements(0.0, 5.0, 11.0)
        from clearing in Gen.Elements(0.0, 4.0, 12.0)
        from clear in Gen.Elements<double?>(null, -0.0285)
        from ticks in Ticks.ArrayOf()
        select (Var99(pending, clearing, clear), ticks);

    [Fact]
    public void Evaluate_AnySequence_HasAtMostOneOpenAlert() => ForAllRuns(OpensAndResolvesInTurn);

    [Fact]
    public void Evaluate_AnySequence_OpensExactlyWhenBrokenForLongEnough() => ForAllRuns(OpensWhenDue);

    [Fact]
    public void Evaluate_AnySequence_ResolvesOnlyPastTheClearLevel() => ForAllRuns((limit, ticks) =>
        Play(limit, ticks).All(d => d.Decision.Effect is not LimitEffect.Resolve
            || (d.Tick.Usable && d.Tick.Value >= (limit.ClearValue ?? limit.Threshold))));

    [Fact]
    public void Evaluate_UnusableReadings_ChangeNoPhase() => ForAllRuns(OnlyUsableReadingsDecide);

    [Fact]
    public void Evaluate_Twice_IsAsGoodAsOnce() => ForAllRuns((limit, ticks) =>
        Play(limit, ticks).Select(d => d.Decision.Effect)
            .SequenceEqual(Play(limit, ticks, times: 2).Select(d => d.Decision.Effect)));

    private static bool OpensAndResolvesInTurn(Limit limit, Tick[] ticks)
    {
        (long newest, bool open) = (0, false);
        foreach (LimitEffect effect in Play(limit, ticks).Select(d => d.Decision.Effect).OfType<LimitEffect>())
        {
            bool opens = effect is LimitEffect.Open;
            if (opens == open || (opens ? effect.Number <= newest : effect.Number != newest))
                return false;
            (newest, open) = (effect.Number, effect is not LimitEffect.Resolve);
        }
        return true;
    }

    private static bool OpensWhenDue(Limit limit, Tick[] ticks)
    {
        bool open = false;
        double? broken = null; // seconds of usable readings since the breach began; null when it has not
        Tick? last = null;
        foreach ((Tick tick, LimitDecision decision) in Play(limit, ticks))
        {
            if (last is { Usable: true })
                broken += tick.AfterSeconds;
            last = tick;
            if (tick.Usable)
                broken = tick.Value < limit.Threshold ? broken ?? 0 : null;
            bool due = tick.Usable && !open && broken >= limit.PendingForSeconds;
            if (due != decision.Effect is LimitEffect.Open)
                return false;
            open = decision.Next.HasOpenAlert;
            broken = open ? null : broken;
        }
        return true;
    }

    private static bool OnlyUsableReadingsDecide(Limit limit, Tick[] ticks)
    {
        LimitPhase before = LimitPhase.Clear;
        foreach ((Tick tick, LimitDecision decision) in Play(limit, ticks))
        {
            if (!tick.Usable && (decision.Effect is not null || decision.Next.Phase != before))
                return false;
            before = decision.Next.Phase;
        }
        return true;
    }

    private static IEnumerable<(Tick Tick, LimitDecision Decision)> Play(Limit limit, Tick[] ticks, int times = 1)
    {
        LimitState state = new();
        DateTimeOffset now = Start;
        foreach (Tick tick in ticks)
        {
            now += TimeSpan.FromSeconds(tick.AfterSeconds);
            Reading reading = new(tick.Value, tick.Usable ? ReadingStatus.Ok : ReadingStatus.Stale);
            LimitDecision first = ThresholdRules.Evaluate(limit, state, reading, now);
            state = first.Next;
            for (int i = 1; i < times; i++)
                state = ThresholdRules.Evaluate(limit, state, reading, now).Next;
            yield return (tick, first);
        }
    }

    private static void ForAllRuns(Func<Limit, Tick[], bool> holds) =>
        Prop.ForAll(Runs.ToArbitrary(), run => holds(run.Limit, run.Ticks))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
