using Risk.Thresholds;
using static Risk.Tests.Thresholds.Limits;

namespace Risk.Tests.Thresholds;

/// <summary>A metric that is undefined or rests on old prices does nothing on its own.</summary>
public sealed class UnusableReadingTests
{
    public static TheoryData<LimitPhase, double?, ReadingStatus> Rows()
    {
        TheoryData<LimitPhase, double?, ReadingStatus> rows = [];
        foreach (LimitPhase phase in Enum.GetValues<LimitPhase>())
        {
            foreach (double? undefined in (double?[])[null, double.NaN, double.PositiveInfinity])
                rows.Add(phase, undefined, ReadingStatus.Ok);
            foreach (double value in (double[])[-0.05, -0.01])
            {
                rows.Add(phase, value, ReadingStatus.Stale);
                rows.Add(phase, value, ReadingStatus.Incomplete);
            }
        }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Evaluate_UnusableReading_NeitherOpensNorResolves(LimitPhase phase, double? value, ReadingStatus status)
    {
        LimitDecision decision = ThresholdRules.Evaluate(Var99(), State(phase), new(value, status), At(1000));
        decision.Effect.ShouldBeNull();
        decision.Next.Phase.ShouldBe(phase);
    }

    [Fact]
    public void Evaluate_NoHistoryWithAValue_IsJudged() =>
        ThresholdRules.Evaluate(Var99(), new(), new(-0.05, ReadingStatus.NoHistory), At(0))
            .Effect.ShouldBeOfType<LimitEffect.Open>();

    [Theory]
    [InlineData(13.999, LimitPhase.Pending)]
    [InlineData(14, LimitPhase.Open)] // 6 s before the gap, 4 s after it
    public void Evaluate_GapWhilePending_DoesNotCount(double at, LimitPhase phase)
    {
        Limit limit = Var99(10);
        LimitState state = ThresholdRules.Evaluate(limit, new(), Ok(-0.05), At(0)).Next;
        state = ThresholdRules.Evaluate(limit, state, new(-0.05, ReadingStatus.Stale), At(6)).Next;
        state = ThresholdRules.Evaluate(limit, state, new(-0.05, ReadingStatus.Stale), At(8)).Next;
        ThresholdRules.DueAt(limit, state).ShouldBeNull();
        state = ThresholdRules.Evaluate(limit, state, Ok(-0.05), At(10)).Next;
        ThresholdRules.DueAt(limit, state).ShouldBe(At(14));
        ThresholdRules.Evaluate(limit, state, Ok(-0.05), At(at)).Next.Phase.ShouldBe(phase);
    }

    [Fact]
    public void Evaluate_GapWhileClearing_DoesNotCount()
    {
        Limit limit = Var99(0, 20);
        LimitState state = ThresholdRules.Evaluate(limit, State(LimitPhase.Open), Ok(-0.01), At(0)).Next;
        state = ThresholdRules.Evaluate(limit, state, Ok(null), At(10)).Next;
        state = ThresholdRules.Evaluate(limit, state, Ok(-0.01), At(3600)).Next;
        state.Phase.ShouldBe(LimitPhase.Clearing);
        ThresholdRules.Evaluate(limit, state, Ok(-0.01), At(3610)).Next.Phase.ShouldBe(LimitPhase.Clear);
    }

    [Theory]
    [InlineData(null, ReadingStatus.Stale, false)]
    [InlineData(60, ReadingStatus.Ok, true)]
    [InlineData(59, ReadingStatus.Ok, false)] // older than this limit allows
    [InlineData(60, ReadingStatus.Stale, true)] // this limit allows more than the service
    public void Evaluate_PriceOfOneMinute_GoesByTheLimitsOwnPatience(int? staleAfter, ReadingStatus status, bool opens)
    {
        Limit limit = Var99() with { StaleAfterSeconds = staleAfter };
        Reading reading = new(-0.05, status, TimeSpan.FromMinutes(1));
        (ThresholdRules.Evaluate(limit, new(), reading, At(0)).Effect is LimitEffect.Open).ShouldBe(opens);
    }
}
