using Risk.Contracts;

namespace Risk.Tests.Portfolios.Grains.Limits;

/// <summary>Faults 22 and 23: what cannot be judged says so, and holds up nothing else.</summary>
public sealed class LimitFaultTests : PortfolioTest
{
    [Fact]
    public async Task MissingPrice_IsTheErrorOfThatPortfoliosLimits_OthersRun()
    {
        await Host.Portfolio("P2").Put(new(Cash: 1000));
        await Host.Portfolio("P2").ReplacePositions([new("A", 10), new("NOPRICE", 1)]);
        await Host.Portfolio("P2").PutThreshold(NavBelow("T2", 5000) with { PortfolioId = "P2" });
        await P1.PutThreshold(NavBelow("T1", 5000));
        (await UsageAsync("P2", "T2")).ShouldSatisfyAllConditions(
            usage => (usage.Status, usage.Error, usage.UtilisationPct).ShouldBe(
                (LimitStatus.Error, "a symbol has no price", null)),
            usage => usage.OpenAlertId.ShouldBeNull());
        (await UsageAsync("P1", "T1")).Status.ShouldBe(LimitStatus.Open);
    }

    [Fact]
    public async Task UndefinedMetric_IsTheErrorOfThatLimit_OthersRun()
    {
        await P1.PutThreshold(NavBelow("T1", 5000));
        await P1.PutThreshold(NavBelow("T2", 1) with { MetricType = "beta" }); // there is no benchmark
        (await UsageAsync("P1", "T2")).ShouldSatisfyAllConditions(
            usage => (usage.Status, usage.Error).ShouldBe((LimitStatus.Error, "the metric is undefined")),
            usage => usage.Value.ShouldBeNull());
        (await UsageAsync("P1", "T1")).Status.ShouldBe(LimitStatus.Open);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public async Task PoisonedWait_IsRefusedByField_AndTheOthersRun(double seconds)
    {
        await P1.PutThreshold(NavBelow("T1", 5000));
        (await P1.PutThreshold(NavBelow("T2", 1) with { ClearForSeconds = seconds })).Errors
            .ShouldHaveSingleItem().Field.ShouldBe("clear_for_seconds");
        await P1.Revalue();
        (await UsageAsync("P1", "T1")).Status.ShouldBe(LimitStatus.Open);
    }

    [Fact]
    public async Task RepeatedAndLateTicks_OpenNoSecondAlert_AndResolveNone()
    {
        await P1.PutThreshold(NavBelow("T1", 1900));
        await Host.TickAsync("A", 80);
        await P1.Revalue();
        string? alertId = (await UsageAsync("P1", "T1")).OpenAlertId.ShouldNotBeNull();
        for (int i = 0; i < 3; i++)
        {
            await Host.TickAsync("A", 80);
            await Host.MarketData("A").Publish([new("A", 150, Host.Now.AddHours(-1))]); // older than what is known
            Host.Board.OnPrices(await Host.MarketData("A").Latest());
            await P1.Revalue();
        }
        (await UsageAsync("P1", "T1")).OpenAlertId.ShouldBe(alertId);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await CreateAsync();
    }

    private static ThresholdDefinition NavBelow(string id, decimal nav) =>
        new(id, "P1", "nav", Comparison.LessThan, nav, Severity.High);

    private async Task<LimitUsage> UsageAsync(string portfolioId, string id) =>
        (await Host.Portfolio(portfolioId).Snapshot())!.Limits.Single(usage => usage.ThresholdId == id);
}
