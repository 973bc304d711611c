using Risk.Contracts;
using Risk.Grains.Portfolios;
using Risk.Metrics;
using SnapshotStatus = Risk.Metrics.SnapshotStatus;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>What judging and editing limits makes a portfolio owe.</summary>
public sealed class LimitDeskTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private static readonly PortfolioFile NoLimits = new(Books.Empty, Noon, Noon);

    [Fact]
    public void Judge_ABreach_OwesTheOpeningAndTheRow()
    {
        Judgement judgement = LimitDesk.Judge(With(Limit("T1")), At(-0.04), Noon);
        judgement.MustStore.ShouldBeTrue();
        OwedCall call = judgement.Next.Owed.Calls.ShouldHaveSingleItem();
        call.AlertId.ShouldBe(judgement.Next.Limits["T1"].ToView().OpenAlertId);
        call.Opening.ShouldBe(new AlertOpening("P1", Limit("T1"), -0.04, Noon));
        judgement.Next.Owed.LimitRows.ShouldContain("T1");
    }

    [Fact]
    public void Judge_AMetricThatIsBack_OwesTheResolution()
    {
        PortfolioFile open = Settled(LimitDesk.Judge(With(Limit("T1")), At(-0.04), Noon).Next);
        OwedCall call = LimitDesk.Judge(open, At(-0.02), Noon.AddMinutes(1)).Next.Owed.Calls.ShouldHaveSingleItem();
        call.AlertId.ShouldBe(open.Limits["T1"].ToView().OpenAlertId);
        call.Resolution.ShouldBe(new AlertResolution(ResolutionKind.Auto, -0.02, Noon.AddMinutes(1), null));
    }

    [Fact]
    public void Judge_AWorseningBreach_IsAnUpdateThatNeedsNoWrite()
    {
        PortfolioFile open = Settled(LimitDesk.Judge(With(Limit("T1")), At(-0.04), Noon).Next);
        Judgement worse = LimitDesk.Judge(open, At(-0.05), Noon.AddSeconds(1));
        worse.MustStore.ShouldBeFalse();
        worse.Next.Owed.IsNothing.ShouldBeTrue();
        worse.Updates.ShouldHaveSingleItem().Reading.ShouldBe(new AlertReading(-0.05, -0.05, Noon.AddSeconds(1)));
    }

    [Theory]
    [InlineData(SnapshotStatus.Ok, true)]
    [InlineData(SnapshotStatus.NoHistory, true)]
    [InlineData(SnapshotStatus.Stale, false)]
    [InlineData(SnapshotStatus.Incomplete, false)]
    public void Judge_GoesByHowFarTheSnapshotCanBeReliedOn(SnapshotStatus status, bool opens) =>
        LimitDesk.Judge(With(Limit("T1")), At(-0.04) with { Status = status }, Noon).Next.Owed.Calls.IsEmpty
            .ShouldBe(!opens);

    [Fact]
    public void Judge_OldPricesAndNoHistory_OpensNothing() =>
        LimitDesk.Judge(With(Limit("T1")), At(-0.04) with
        {
            Status = SnapshotStatus.NoHistory,
            StaleSymbols = ["A"],
        }, Noon).Next.Owed.Calls.ShouldBeEmpty();

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Judge_ALimitWithItsOwnPatience_GoesByTheAgeOfPrices(int seconds, bool opens)
    {
        Snapshot snapshot = At(-0.04) with
        {
            Status = SnapshotStatus.Stale, OldestArrival = Noon.AddSeconds(-seconds),
        };
        LimitDesk.Judge(With(Limit("T1") with { StaleAfterSeconds = 60 }), snapshot, Noon).Next.Owed.Calls.IsEmpty
            .ShouldBe(!opens);
    }

    [Fact]
    public void Judge_ALimitThatCannotBeJudged_HoldsUpNoOther()
    {
        ThresholdDefinition poison = Limit("T0") with { ComparisonType = (Comparison)99 };
        Judgement judgement = LimitDesk.Judge(With(poison, Limit("T1")), At(-0.04), Noon);
        judgement.Failures.ShouldHaveSingleItem().LimitId.ShouldBe("T0");
        judgement.Next.Owed.Calls.ShouldHaveSingleItem().Opening!.Threshold.Id.ShouldBe("T1");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)] // more than a time span holds
    public void Judge_ALimitWithAPoisonedWait_HoldsUpNoOther_AndReportsItsError(double seconds)
    {
        PortfolioFile file = With(Limit("T0") with { PendingForSeconds = seconds }, Limit("T1"));
        Judgement judgement = LimitDesk.Judge(file, At(-0.04), Noon);
        judgement.Next.Owed.Calls.ShouldHaveSingleItem().Opening!.Threshold.Id.ShouldBe("T1");
        ImmutableArray<LimitUsage> usages =
            LimitUsages.Of(judgement.Next, At(-0.04), Noon, judgement.Failures);
        usages.Select(one => (one.ThresholdId, one.Status, one.Error is null)).ShouldBe(
            [("T0", LimitStatus.Error, false), ("T1", LimitStatus.Open, true)]);
        PortfolioFile pending = file with
        {
            Limits = file.Limits.SetItem("T0", file.Limits["T0"] with
            {
                State = file.Limits["T0"].State with { Phase = Risk.Thresholds.LimitPhase.Pending },
            }),
        };
        LimitDesk.DueAt(pending).ShouldBeNull();
    }

    [Theory]
    [InlineData(double.NaN, SnapshotStatus.Ok, "the metric is undefined")]
    [InlineData(double.NegativeInfinity, SnapshotStatus.Ok, "the metric is undefined")]
    [InlineData(-0.04, SnapshotStatus.Incomplete, "a symbol has no price")]
    public void Usages_OfAMetricThatCannotBeJudged_ReportItsError_OthersRun(
        double var99, SnapshotStatus status, string error)
    {
        PortfolioFile file = With(Limit("T1"));
        LimitUsage usage = LimitUsages.Of(file, At(var99) with { Status = status }, Noon).ShouldHaveSingleItem();
        (usage.Status, usage.Error).ShouldBe((LimitStatus.Error, error));
    }

    [Fact]
    public void Usages_AreOfTheLimitsThatAreEnabled()
    {
        PortfolioFile file = With(Limit("T1") with { Enabled = false }, Limit("T2"));
        LimitUsages.Of(file, At(-0.024), Noon).ShouldHaveSingleItem().ShouldBe(
            new("T2", "var_99", -0.024, -0.03m, 0.024 / 0.03 * 100, LimitStatus.Ok, null, null,
                Comparison.LessThan, Severity.High, false));
    }

    [Theory]
    [InlineData(-0.0299999, false)]
    [InlineData(-0.03, false)] // the level itself is not below it
    [InlineData(-0.0300001, true)]
    [InlineData(double.NegativeInfinity, false)] // undefined
    public void Usages_SayWhetherTheValueIsOver(double var99, bool isOver) =>
        LimitUsages.Of(With(Limit("T1")), At(var99), Noon).ShouldHaveSingleItem().IsOver.ShouldBe(isOver);

    [Fact]
    public void Judge_AMetricThatNoLongerExists_IsUndefined() =>
        LimitDesk.Judge(With(Limit("T1") with { MetricType = "gone" }), At(-0.04), Noon).Next.Owed.IsNothing
            .ShouldBeTrue();

    [Fact]
    public void DueAt_IsTheEarliestThatTimeAloneCanChange()
    {
        PortfolioFile file = With(
            Limit("T1") with { PendingForSeconds = 60 }, Limit("T2") with { PendingForSeconds = 5 });
        LimitDesk.DueAt(file).ShouldBeNull();
        LimitDesk.DueAt(LimitDesk.Judge(file, At(-0.04), Noon).Next).ShouldBe(Noon.AddSeconds(5));
    }

    [Fact]
    public void Change_ToAnotherMetric_ResolvesTheAlertOfTheOldLimit()
    {
        PortfolioFile open = Settled(LimitDesk.Judge(With(Limit("T1")), At(-0.04), Noon).Next);
        PortfolioFile next = LimitEdits.Change(
            open, open.Limits["T1"], Limit("T1") with { MetricType = "var_95" }, null, Noon.AddMinutes(1));
        next.Owed.Calls.ShouldHaveSingleItem().Resolution!.Kind.ShouldBe(ResolutionKind.ThresholdChanged);
        ThresholdView view = next.Limits["T1"].ToView();
        (view.Version, view.OpenAlertId, view.CreatedAt, view.UpdatedAt).ShouldBe((2, null, Noon, Noon.AddMinutes(1)));
    }

    [Fact]
    public void Change_ToAnotherLevel_KeepsTheAlert()
    {
        PortfolioFile open = Settled(LimitDesk.Judge(With(Limit("T1")), At(-0.04), Noon).Next);
        PortfolioFile next = LimitEdits.Change(
            open, open.Limits["T1"], Limit("T1") with { ThresholdValue = -0.035m }, null, Noon);
        next.Owed.Calls.ShouldBeEmpty();
        next.Limits["T1"].ToView().OpenAlertId.ShouldBe(open.Limits["T1"].ToView().OpenAlertId);
    }

    [Fact]
    public void RemoveAll_ResolvesEveryOpenAlert_AndOwesEveryRow()
    {
        PortfolioFile open = Settled(LimitDesk.Judge(
            With(Limit("T1"), Limit("T2"), Limit("T3") with { ThresholdValue = -0.9m }), At(-0.04), Noon).Next);
        PortfolioFile next = LimitEdits.RemoveAll(open, Noon);
        next.Owed.Calls.Select(call => call.Resolution!.Kind)
            .ShouldBe([ResolutionKind.PortfolioDeleted, ResolutionKind.PortfolioDeleted]);
        next.Owed.LimitRows.ShouldBe(["T1", "T2", "T3"]);
        next.Owed.Removal.ShouldBeTrue();
        next.Limits.ShouldBeEmpty();
    }

    [Fact]
    public void ResolveByHand_OpensNoOtherUntilTheMetricIsBack()
    {
        PortfolioFile open = Settled(LimitDesk.Judge(With(Limit("T1")), At(-0.04), Noon).Next);
        UserAction ann = new("ann", "hedged");
        PortfolioFile next = LimitEdits.ResolveByHand(open, open.Limits["T1"], ann, -0.04, Noon);
        next.Owed.Calls.ShouldHaveSingleItem().Resolution.ShouldBe(
            new AlertResolution(ResolutionKind.Manual, -0.04, Noon, ann));
        next.Limits["T1"].ToView().OpenAlertId.ShouldBeNull();
        LimitDesk.Judge(Settled(next), At(-0.05), Noon.AddHours(1)).Next.Owed.IsNothing.ShouldBeTrue();
    }

    private static PortfolioFile With(params ThresholdDefinition[] limits) =>
        Settled(limits.Aggregate(NoLimits, (file, limit) => LimitEdits.Add(file, limit, null, Noon)));

    private static PortfolioFile Settled(PortfolioFile file) => file with { Owed = OwedWork.None };

    private static ThresholdDefinition Limit(string id) =>
        new(id, "P1", "var_99", Comparison.LessThan, -0.03m, Severity.High);

    private static Snapshot At(double var99) =>
        new(SnapshotStatus.Ok, RealisedFrom.Held, new MetricSet { Var99 = var99, Var95 = 0 });
}
