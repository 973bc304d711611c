using Risk.Thresholds;
using static Risk.Tests.Thresholds.Limits;

namespace Risk.Tests.Thresholds;

public sealed class ThresholdRulesTests
{
    private const double Broken = -0.031;
    private const double Between = -0.029;
    private const double Back = -0.028;

    private static readonly long Second = AlertNumbers.Next(1, At(2));

    // Every phase × side. Limits wait 10 s to open and 20 s to clear; the phase began 5 s ago.
    [Theory]
    [InlineData(LimitPhase.Clear, Broken, LimitPhase.Pending)]
    [InlineData(LimitPhase.Clear, Between, LimitPhase.Clear)]
    [InlineData(LimitPhase.Clear, Back, LimitPhase.Clear)]
    [InlineData(LimitPhase.Pending, Broken, LimitPhase.Pending)]
    [InlineData(LimitPhase.Pending, Between, LimitPhase.Clear)]
    [InlineData(LimitPhase.Pending, Back, LimitPhase.Clear)]
    [InlineData(LimitPhase.Open, Broken, LimitPhase.Open)]
    [InlineData(LimitPhase.Open, Between, LimitPhase.Open)]
    [InlineData(LimitPhase.Open, Back, LimitPhase.Clearing)]
    [InlineData(LimitPhase.Clearing, Broken, LimitPhase.Open)]
    [InlineData(LimitPhase.Clearing, Between, LimitPhase.Open)]
    [InlineData(LimitPhase.Clearing, Back, LimitPhase.Clearing)]
    public void Evaluate_PhaseAndSide_GivesNextPhase(LimitPhase phase, double value, LimitPhase next) =>
        ThresholdRules.Evaluate(Var99(10, 20), State(phase), Ok(value), At(5)).Next.Phase.ShouldBe(next);

    [Theory]
    [InlineData(0, 0, LimitPhase.Open)] // no wait: the first revaluation opens
    [InlineData(10, 9.999, LimitPhase.Pending)]
    [InlineData(10, 10, LimitPhase.Open)] // the due instant itself opens
    [InlineData(10, 10.001, LimitPhase.Open)]
    public void Evaluate_BrokenFor_OpensAfterPending(double pendingFor, double after, LimitPhase next) =>
        ThresholdRules.Evaluate(Var99(pendingFor), State(LimitPhase.Pending), Ok(Broken), At(after))
            .Next.Phase.ShouldBe(next);

    [Theory]
    [InlineData(0, 0, LimitPhase.Clear)]
    [InlineData(20, 19.999, LimitPhase.Clearing)]
    [InlineData(20, 20, LimitPhase.Clear)]
    public void Evaluate_BackFor_ResolvesAfterClearing(double clearFor, double after, LimitPhase next) =>
        ThresholdRules.Evaluate(Var99(0, clearFor), State(LimitPhase.Clearing), Ok(Back), At(after))
            .Next.Phase.ShouldBe(next);

    [Theory]
    [InlineData(-0.03, false)] // less_than: the threshold itself is not broken
    [InlineData(-0.0300001, true)]
    public void Evaluate_AtTheThreshold_OpensOnlyBeyondIt(double value, bool opens) =>
        (ThresholdRules.Evaluate(Var99(), new LimitState(), Ok(value), At(0)).Effect is LimitEffect.Open)
            .ShouldBe(opens);

    [Theory]
    [InlineData(-0.0286, false)]
    [InlineData(-0.0285, true)] // the comparison no longer holds against the clear level
    public void Evaluate_AtTheClearLevel_ResolvesOnlyPastIt(double value, bool resolves) =>
        (ThresholdRules.Evaluate(Var99(), State(LimitPhase.Open), Ok(value), At(0)).Effect is LimitEffect.Resolve)
            .ShouldBe(resolves);

    [Fact]
    public void Evaluate_WithoutClearLevel_ResolvesWhenNoLongerBroken() =>
        ThresholdRules.Evaluate(Var99(clearValue: null), State(LimitPhase.Open), Ok(-0.03), At(7))
            .Effect.ShouldBe(new LimitEffect.Resolve(1, -0.03, ResolutionKind.Auto, At(7)));

    [Fact]
    public void Evaluate_SecondBreach_OpensTheNextNumber()
    {
        LimitState cleared = ThresholdRules.Evaluate(Var99(), State(LimitPhase.Open), Ok(Back), At(1)).Next;
        ThresholdRules.Evaluate(Var99(), cleared, Ok(Broken), At(2))
            .Effect.ShouldBe(new LimitEffect.Open(Second, Broken, At(2)));
    }

    [Fact]
    public void Evaluate_BrokenAgainWhileClearing_KeepsTheAlertAndItsPeak()
    {
        LimitDecision decision =
            ThresholdRules.Evaluate(Var99(0, 20), State(LimitPhase.Clearing), Ok(-0.0305), At(5));
        decision.Effect.ShouldBe(new LimitEffect.Update(1, -0.0305, -0.031, At(5)));
        decision.Next.Number.ShouldBe(1);
    }

    [Theory]
    [InlineData(29.999, -0.0302, false)] // told half a minute ago, nearly
    [InlineData(30, -0.0302, true)]
    [InlineData(0.1, -0.0312, false)]
    [InlineData(0.1, -0.0314, true)] // the peak is 1 % of the limit worse: at once
    public void Evaluate_StillOpen_TellsItsValueNotTooOften(double after, double value, bool tells)
    {
        LimitState told = State(LimitPhase.Open) with { ReportedAt = At(0), ReportedPeak = -0.031 };
        (ThresholdRules.Evaluate(Var99(), told, Ok(value), At(after)).Effect is LimitEffect.Update).ShouldBe(tells);
    }

    [Fact]
    public void Evaluate_ThresholdOfZero_TellsByTimeOnly()
    {
        Limit limit = Var99(clearValue: null) with { Threshold = 0 };
        LimitState told = State(LimitPhase.Open) with { ReportedAt = At(0), ReportedPeak = -0.031 };
        ThresholdRules.Evaluate(limit, told, Ok(-9), At(1)).Effect.ShouldBeNull();
    }

    [Fact]
    public void MustStore_OnlyThePeakMoved_IsFalse()
    {
        LimitState open = State(LimitPhase.Open);
        ThresholdRules.Evaluate(Var99(), open, Ok(-0.0315), At(9)).MustStore(open).ShouldBeFalse();
        ThresholdRules.Evaluate(Var99(), open, Ok(Back), At(9)).MustStore(open).ShouldBeTrue();
    }

    [Theory]
    [InlineData(LimitPhase.Clear, null)]
    [InlineData(LimitPhase.Pending, 10)]
    [InlineData(LimitPhase.Open, null)]
    [InlineData(LimitPhase.Clearing, 20)]
    public void DueAt_Phase_IsTheEndOfItsWait(LimitPhase phase, int? seconds) =>
        ThresholdRules.DueAt(Var99(10, 20), State(phase)).ShouldBe(seconds is { } s ? At(s) : null);
}
