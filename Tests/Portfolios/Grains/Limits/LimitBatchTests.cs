using Risk.Contracts;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Portfolios.Grains.Limits;

/// <summary>Many limits in one write: each is taken or rejected on its own.</summary>
public sealed class LimitBatchTests : PortfolioTest
{
    [Fact]
    public async Task Batch_CreatesUpdatesKeepsAndRejects_EachOnItsOwn()
    {
        await Threshold("T1").Create(Limit("T1"));
        await Threshold("T2").Create(Limit("T2"));
        await Host.Portfolio("P2").Put(new());
        await Threshold("T9").Create(Limit("T9") with { PortfolioId = "P2" });
        LimitResults results = await PutAsync(new(
        [
            Limit("T1"), Limit("T2", -0.06m), Limit("T3"), Limit("T4") with { MetricType = "var" }, Limit("T9"),
            Limit("T3"), Limit("_T5"),
        ]));
        results.Limits.Select(one => (one.ThresholdId, one.Change, one.Errors.FirstOrDefault()?.Field)).ShouldBe(
        [
            ("T1", LimitChange.Unchanged, null), ("T2", LimitChange.Updated, null), ("T3", LimitChange.Created, null),
            ("T4", LimitChange.Rejected, "metric_type"), ("T9", LimitChange.Rejected, "id"),
            ("T3", LimitChange.Rejected, "id"), ("_T5", LimitChange.Rejected, "id"),
        ]);
        (await Threshold("T2").Get())!.Version.ShouldBe(2);
        (await Threshold("T3").Get())!.Definition.ShouldBe(Limit("T3"));
        (await Threshold("T4").Get()).ShouldBeNull();
        (await Threshold("T9").Get())!.Definition.PortfolioId.ShouldBe("P2");
        Records.Of<Record.Threshold>().Select(row => row.View.Definition.Id).ShouldContain("T3");
    }

    [Fact]
    public async Task Batch_RejectedLimit_LeavesItsIdFree()
    {
        await Host.Portfolio("P2").Put(new());
        await PutAsync(new([Limit("T1") with { MetricType = "var" }]));
        (await Threshold("T1").Create(Limit("T1") with { PortfolioId = "P2" })).Code.ShouldBe(OutcomeCode.Done);
    }

    [Fact]
    public async Task Batch_RemovedByTheNext_LeavesItsIdToItsPortfolio()
    {
        await PutAsync(new([Limit("T1") with { TemplateId = "desk" }]));
        await PutAsync(new([], WholeOfTemplate: "desk"));
        (await Threshold("T1").Get()).ShouldBeNull();
        (await Threshold("T1").Create(Limit("T1"))).Code.ShouldBe(OutcomeCode.Done);
    }

    [Fact]
    public async Task Batch_Again_ChangesNothing()
    {
        LimitBatch batch = new([Limit("T1"), Limit("T2")]);
        await PutAsync(batch);
        (await PutAsync(batch)).Limits.ShouldAllBe(one => one.Change == LimitChange.Unchanged);
        (await Threshold("T1").Get())!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Batch_DryRun_SaysTheSame_AndStoresNothing()
    {
        await Threshold("T1").Create(Limit("T1"));
        LimitResults results = await PutAsync(new([Limit("T1", -0.06m), Limit("T2")], IsDryRun: true));
        results.Limits.Select(one => one.Change).ShouldBe([LimitChange.Updated, LimitChange.Created]);
        (await Threshold("T1").Get())!.Version.ShouldBe(1);
        (await Threshold("T2").Get()).ShouldBeNull();
        (await Host.Portfolio("P2").Put(new())).Code.ShouldBe(OutcomeCode.Done);
        (await Threshold("T2").Create(Limit("T2") with { PortfolioId = "P2" })).Code.ShouldBe(OutcomeCode.Done);
    }

    [Fact]
    public async Task Batch_KeepsExisting_LeavesThemAsTheyAre()
    {
        await Threshold("T1").Create(Limit("T1"));
        LimitResults results = await PutAsync(new([Limit("T1", -0.06m), Limit("T2")], KeepsExisting: true));
        results.Limits.Select(one => one.Change).ShouldBe([LimitChange.Unchanged, LimitChange.Created]);
        (await Threshold("T1").Get())!.Definition.ThresholdValue.ShouldBe(-0.05m);
    }

    [Fact]
    public async Task Batch_WholeOfATemplate_RemovesItsOthers_WithTheirAlerts()
    {
        ThresholdDefinition broken =
            Limit("T1") with { MetricType = "nav", ThresholdValue = 5000, TemplateId = "desk" };
        await PutAsync(new([broken, Limit("T2") with { TemplateId = "desk" }, Limit("T3")]));
        string alertId = (await Threshold("T1").Get())!.OpenAlertId!;
        LimitResults results = await PutAsync(
            new([Limit("T2") with { TemplateId = "desk" }], WholeOfTemplate: "desk"));
        results.Limits.Select(one => (one.ThresholdId, one.Change))
            .ShouldBe([("T2", LimitChange.Unchanged), ("T1", LimitChange.Removed)]);
        (await Host.Grains.GetGrain<IAlertGrain>(alertId).Get())!.Resolution.ShouldBe(ResolutionKind.ThresholdDeleted);
        (await Threshold("T3").Get()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Batch_ForNoPortfolio_IsNotFound_AndClaimsNothing()
    {
        (await Host.Portfolio("P7").PutThresholds(new([Limit("T1")]))).Code.ShouldBe(OutcomeCode.NotFound);
        (await Threshold("T1").Create(Limit("T1"))).Code.ShouldBe(OutcomeCode.Done);
    }

    [Fact]
    public async Task Batch_OfALimitWhosePortfolioIsGone_TakesItsId()
    {
        await Host.Portfolio("P2").Put(new());
        await Threshold("T1").Create(Limit("T1") with { PortfolioId = "P2" });
        await Host.Portfolio("P2").Delete();
        (await PutAsync(new([Limit("T1")]))).Limits.ShouldHaveSingleItem().Change.ShouldBe(LimitChange.Created);
        (await Threshold("T1").Get())!.Definition.PortfolioId.ShouldBe("P1");
    }

    [Fact]
    public async Task Batch_OfAnIdThatOthersCreateMeanwhile_GivesItToOne()
    {
        await Host.Portfolio("P2").Put(new());
        Task<LimitResults>[] batches =
        [
            PutAsync(new([Limit("T1"), Limit("T2")])),
            PutAsync(new([Limit("T2") with { PortfolioId = "P2" }, Limit("T1") with { PortfolioId = "P2" }]), "P2"),
        ];
        Task<Outcome<ThresholdView>> single = Threshold("T1").Create(Limit("T1"));
        LimitResults[] results = await Task.WhenAll(batches);
        await single;
        foreach (string id in new[] { "T1", "T2" })
        {
            int owners = new[] { await P1.GetThreshold(id), await Host.Portfolio("P2").GetThreshold(id) }
                .Count(view => view is not null);
            owners.ShouldBe(1);
            results.SelectMany(one => one.Limits).Count(one => one.ThresholdId == id).ShouldBe(2);
        }
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await CreateAsync();
    }

    private static ThresholdDefinition Limit(string id, decimal threshold = -0.05m) =>
        new(id, "P1", "var_99", Comparison.LessThan, threshold, Severity.High);

    private IThresholdGrain Threshold(string id) => Host.Grains.GetGrain<IThresholdGrain>(id);

    private async Task<LimitResults> PutAsync(LimitBatch batch, string portfolioId = "P1") =>
        (await Host.Portfolio(portfolioId).PutThresholds(batch)).Value!;
}
