using FsCheck;
using FsCheck.Fluent;
using Risk.Prices;
using Risk.Thresholds;
using static Risk.Tests.Thresholds.Limits;

namespace Risk.Tests.Thresholds.Previews;

/// <summary>What a limit would have done is what it does live.</summary>
public sealed class LimitPlayTests
{
    [Fact]
    public void Run_OneBreach_IsOneEpisodeWithItsTimesAndItsPeak() =>
        Run(Var99(), (0, -0.01), (10, -0.031), (20, -0.04), (30, -0.029), (40, -0.02)).ShouldBe(
            [new(At(10), At(40), -0.031, -0.04, -0.03)]);

    [Fact]
    public void Run_BrokenAtTheEnd_IsOpenStill() =>
        Run(Var99(), (0, -0.01), (10, -0.031)).ShouldBe([new(At(10), null, -0.031, -0.031, -0.03)]);

    [Fact]
    public void Run_AWaitThatEndsBetweenTwoValues_EndsWhenItIsDue() =>
        Run(Var99(pendingFor: 15, clearFor: 5), (0, -0.04), (60, -0.01), (90, -0.01)).ShouldBe(
            [new(At(15), At(65), -0.04, -0.04, -0.03)]);

    [Theory]
    [InlineData(15, 1)] // due at the instant of the next value
    [InlineData(15.001, 0)]
    public void Run_BrokenForLess_OpensNothing(double pendingFor, int openings) =>
        Run(Var99(pendingFor), (0, -0.04), (15, -0.04), (15, -0.01)).Length.ShouldBe(openings);

    [Fact]
    public void Run_UnusableValues_AreCounted_AndChangeNothing()
    {
        (IReadOnlyList<Episode> episodes, int unusable) = LimitPlay.Run(
        [
            new(At(0), Ok(-0.04), Var99()),
            new(At(10), new(-0.01, ReadingStatus.Stale), Var99()),
            new(At(20), Ok(null), Var99()),
            new(At(30), Ok(-0.01), Var99()),
        ]);
        unusable.ShouldBe(2);
        episodes.ShouldBe([new(At(0), At(30), -0.04, -0.04, -0.03)]);
    }

    [Fact]
    public void Run_AnySeries_IsWhatThresholdRulesDoLive() => Prop.ForAll(
        Gen.Choose(0, 50).Select(n => -n / 1000.0).ArrayOf().ToArbitrary(),
        values =>
        {
            LimitState state = new();
            List<DateTimeOffset> opened = [], resolved = [];
            for (int i = 0; i < values.Length; i++)
            {
                LimitDecision decision = ThresholdRules.Evaluate(Var99(3, 2), state, Ok(values[i]), At(i));
                state = decision.Next;
                if (decision.Effect is LimitEffect.Open)
                    opened.Add(At(i));
                if (decision.Effect is LimitEffect.Resolve)
                    resolved.Add(At(i));
            }
            Episode[] played = Run(Var99(3, 2), [.. values.Select((value, i) => ((double)i, value))]);
            return played.Select(one => one.OpenedAt).SequenceEqual(opened)
                && played.Select(one => one.ResolvedAt).OfType<DateTimeOffset>().SequenceEqual(resolved);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Levels_OfADynamicLimit_AreOfTheDaysBefore()
    {
        Limit limit = Var99(clearValue: -0.49) with { Threshold = -0.5, Dynamic = new(0, 3, 2, 1) };
        PlayedLevels levels = new(limit, -0.5, MarketDays.Utc, [-0.02]);
        double[] found =
        [
            .. from day in Enumerable.Range(0, 5)
               from hour in new[] { 1, 2 }
               let value = -0.01 * (day + 3) - 0.001 * hour
               select levels.At(Start.Date.AddDays(day).AddHours(hour), value).Threshold,
        ];
        // Day 0 has one day before it; then the worst of the last values of up to three days.
        found.ShouldBe([-0.5, -0.5, -0.032, -0.032, -0.042, -0.042, -0.052, -0.052, -0.062, -0.062], 1e-12);
        levels.At(Start.AddDays(9), -0.01).ClearValue!.Value.ShouldBe(-0.062, 1e-12);
    }

    private static Episode[] Run(Limit limit, params (double At, double Value)[] points) =>
        [.. LimitPlay.Run(points.Select(one => new PlayedPoint(At(one.At), Ok(one.Value), limit))).Episodes];
}
