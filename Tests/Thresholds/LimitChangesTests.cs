using Risk.Thresholds;
using static Risk.Tests.Thresholds.Limits;

namespace Risk.Tests.Thresholds;

public sealed class LimitChangesTests
{
    [Theory]
    [InlineData(LimitPhase.Clear, false)]
    [InlineData(LimitPhase.Pending, false)]
    [InlineData(LimitPhase.Open, true)]
    [InlineData(LimitPhase.Clearing, true)]
    public void End_Phase_ResolvesAnOpenAlertOnly(LimitPhase phase, bool resolves)
    {
        LimitDecision decision = LimitChanges.End(State(phase), ResolutionKind.ThresholdDeleted, At(5));
        decision.Next.Phase.ShouldBe(LimitPhase.Clear);
        LimitEffect resolve = new LimitEffect.Resolve(1, null, ResolutionKind.ThresholdDeleted, At(5));
        decision.Effect.ShouldBe(resolves ? resolve : null);
    }

    [Fact]
    public void End_KeepsTheNumber() =>
        LimitChanges.End(State(LimitPhase.Open), ResolutionKind.ThresholdDeleted, At(5)).Next.Number.ShouldBe(1);

    [Fact]
    public void Evaluate_DisabledLimit_Resolves() =>
        ThresholdRules.Evaluate(Var99() with { Enabled = false }, State(LimitPhase.Open), Ok(-0.05), At(5))
            .Effect.ShouldBe(new LimitEffect.Resolve(1, null, ResolutionKind.ThresholdDisabled, At(5)));

    [Fact]
    public void OnChanged_Disabled_ResolvesWithThatReason() =>
        Change(limit => limit with { Enabled = false })
            .Effect.ShouldBe(new LimitEffect.Resolve(1, null, ResolutionKind.ThresholdDisabled, At(5)));

    [Fact]
    public void OnChanged_OtherMetric_Resolves() =>
        Change(limit => limit with { MetricId = "var_95" })
            .Effect.ShouldBe(new LimitEffect.Resolve(1, null, ResolutionKind.ThresholdChanged, At(5)));

    [Fact]
    public void OnChanged_OtherComparison_Resolves() =>
        Change(limit => limit with { Comparison = Comparison.LessThanOrEqual })
            .Effect.ShouldBeOfType<LimitEffect.Resolve>();

    [Fact]
    public void OnChanged_OtherWords_ChangesNothing() =>
        Change(limit => limit with { Description = "new", Severity = Severity.Low, PolicyId = "p" })
            .Next.ShouldBe(State(LimitPhase.Open));

    [Theory]
    [InlineData(LimitPhase.Clear, LimitPhase.Clear)]
    [InlineData(LimitPhase.Pending, LimitPhase.Clear)] // it has to be broken for the whole wait by the new level
    [InlineData(LimitPhase.Open, LimitPhase.Open)]
    [InlineData(LimitPhase.Clearing, LimitPhase.Open)]
    public void OnChanged_OtherLevel_StartsWaitsAgain(LimitPhase phase, LimitPhase next)
    {
        LimitDecision decision =
            LimitChanges.OnChanged(Var99(), Var99() with { Threshold = -0.0301 }, State(phase), At(5));
        decision.Next.Phase.ShouldBe(next);
        decision.Effect.ShouldBeNull();
    }

    [Fact]
    public void OnResolvedByHand_StillBroken_OpensNoOtherUntilItWasBack()
    {
        Limit limit = Var99();
        LimitState state = LimitChanges.OnResolvedByHand(State(LimitPhase.Open), 1);
        LimitDecision still = ThresholdRules.Evaluate(limit, state, Ok(-0.05), At(10));
        still.Effect.ShouldBeNull();
        LimitDecision back = ThresholdRules.Evaluate(limit, still.Next, Ok(-0.01), At(20));
        back.Effect.ShouldBeNull(); // its alert is resolved already
        ThresholdRules.Evaluate(limit, back.Next, Ok(-0.05), At(30))
            .Effect.ShouldBe(new LimitEffect.Open(AlertNumbers.Next(1, At(30)), -0.05, At(30)));
    }

    [Fact]
    public void OnChanged_OtherLevelAfterResolvedByHand_MayOpenAtOnce()
    {
        Limit tighter = Var99() with { Threshold = -0.04 };
        LimitState handled = LimitChanges.OnResolvedByHand(State(LimitPhase.Open), 1);
        LimitState restarted = LimitChanges.OnChanged(Var99(), tighter, handled, At(5)).Next;
        ThresholdRules.Evaluate(tighter, restarted, Ok(-0.05), At(5))
            .Effect.ShouldBe(new LimitEffect.Open(AlertNumbers.Next(1, At(5)), -0.05, At(5)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void OnResolvedByHand_OtherNumber_ChangesNothing(int number) =>
        LimitChanges.OnResolvedByHand(State(LimitPhase.Open), number).ShouldBe(State(LimitPhase.Open));

    private static LimitDecision Change(Func<Limit, Limit> edit) =>
        LimitChanges.OnChanged(Var99(), edit(Var99()), State(LimitPhase.Open), At(5));
}
