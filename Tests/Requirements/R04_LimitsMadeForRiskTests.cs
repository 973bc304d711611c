using Risk.Contracts;
using Risk.Tests.Portfolios.Grains;
using Risk.Tests.Support.Order;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>Requirement 4: raise and clear levels, pending for, clear for, stale after.</summary>
[Takes(20)]
public sealed class R04_LimitsMadeForRiskTests : PortfolioTest
{
    [Fact]
    public async Task VarAroundItsLimitForTenMinutes_IsTriggeredOnce_AndNeverResolved()
    {
        decimal limit = await LimitAtTodaysVarAsync();
        List<double> used = [];
        for (int second = 0; second < 600; second++)
        {
            await PriceAsync(second % 2 == 0 ? 103.2m : 99);
            used.Add((await UsageAsync()).UtilisationPct!.Value);
            await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        }
        (used.Min(), used.Max()).ShouldSatisfyAllConditions(
            range => range.Item1.ShouldBeInRange(98.5, 99.5), range => range.Item2.ShouldBeInRange(100.5, 101.5));
        (Triggered, Resolved).ShouldBe((1, 0));
        (await UsageAsync()).ThresholdValue.ShouldBe(limit);
    }

    [Fact]
    public async Task VarPastTheClearLevel_IsResolvedOnce()
    {
        await LimitAtTodaysVarAsync();
        await PriceAsync(103.2m);
        await PriceAsync(92);
        (await UsageAsync()).UtilisationPct!.Value.ShouldBeInRange(95, 96);
        (Triggered, Resolved).ShouldBe((1, 0), "no longer broken, but not past the clear level");
        await PriceAsync(85);
        (Triggered, Resolved).ShouldBe((1, 1));
    }

    [Fact]
    public async Task FeedGap_IsStale_AndNeverResolves()
    {
        await LimitAtTodaysVarAsync();
        await PriceAsync(103.2m);
        await Host.Engine.AdvanceAsync(Host.World.Settings.StaleAfter * 2);
        await P1.AddCashFlow(new(null, 5000, null, null)); // VaR is far within the limit now, by prices that are old
        LimitUsage stale = await UsageAsync();
        (stale.Status, stale.Error).ShouldBe((LimitStatus.Stale, "a price is stale"));
        stale.UtilisationPct!.Value.ShouldBeLessThan(50);
        await Host.Engine.AdvanceAsync(TimeSpan.FromHours(1));
        (Triggered, Resolved).ShouldBe((1, 0));
        stale.OpenAlertId.ShouldNotBeNull().ShouldBe((await P1.GetThreshold("T1"))!.OpenAlertId);
        await PriceAsync(103.2m);
        (Triggered, Resolved).ShouldBe((1, 1));
    }

    [Fact]
    public async Task PendingFor_BrokenForLess_TriggersNothing()
    {
        await LimitAtTodaysVarAsync(pendingFor: 30);
        for (int cycle = 0; cycle < 5; cycle++)
        {
            await PriceAsync(103.2m);
            await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(29));
            (await UsageAsync()).Status.ShouldBe(LimitStatus.Pending);
            await PriceAsync(85);
        }
        Triggered.ShouldBe(0);
        await PriceAsync(103.2m);
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(30));
        Triggered.ShouldBe(1);
    }

    [Fact]
    public async Task ClearFor_BackForLess_ResolvesNothing()
    {
        await LimitAtTodaysVarAsync(clearFor: 60);
        await PriceAsync(103.2m);
        for (int cycle = 0; cycle < 5; cycle++)
        {
            await PriceAsync(85);
            await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(59));
            (await UsageAsync()).Status.ShouldBe(LimitStatus.Clearing);
            await PriceAsync(103.2m);
        }
        (Triggered, Resolved).ShouldBe((1, 0));
        await PriceAsync(85);
        await Host.Engine.AdvanceAsync(TimeSpan.FromSeconds(60));
        (Triggered, Resolved).ShouldBe((1, 1));
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await CreateAsync();
        await PriceAsync(101);
    }

    private int Triggered => Alerts.Select(alert => alert.Id).Distinct().Count();

    private int Resolved => Alerts.Where(alert => alert.Status == AlertStatus.Resolved).Distinct().Count();

    private IEnumerable<AlertView> Alerts =>
        Records.Of<Record.Alert>().Select(row => row.View).Where(alert => alert.ThresholdId == "T1");

    /// <summary>A limit just where VaR is, that clears 5 % away from it.</summary>
    private async Task<decimal> LimitAtTodaysVarAsync(double pendingFor = 0, double clearFor = 0)
    {
        decimal limit = Math.Round((decimal)(await MetricAsync("var_99"))!.Value, 8);
        (await P1.PutThreshold(new("T1", "P1", "var_99", Comparison.LessThan, limit, Severity.High)
        {
            ClearValue = limit * 0.95m,
            PendingForSeconds = pendingFor,
            ClearForSeconds = clearFor,
        })).Code.ShouldBe(OutcomeCode.Done);
        return limit;
    }

    private async Task<LimitUsage> UsageAsync() => (await P1.Snapshot())!.Limits.ShouldHaveSingleItem();

    private async Task PriceAsync(decimal price)
    {
        await Host.TickAsync("A", price);
        await P1.Revalue();
    }
}
