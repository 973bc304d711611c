using Risk.Contracts;
using Risk.Tests.Support;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Portfolios.Grains.Limits;

/// <summary>The limits that new portfolios start with.</summary>
public sealed class BuiltInLimitTests : PortfolioTest
{
    private const string Var = "P1.default.var_99";

    public override async ValueTask InitializeAsync() =>
        Host = await RiskHost.StartAsync(new GrainWorld { Settings = new() { DefaultLimits = true } });

    [Fact]
    public async Task NewPortfolio_HasThem_UnderIdsOfItsOwn()
    {
        await P1.Put(new());
        (await P1.Snapshot())!.Limits.Select(one => one.ThresholdId).ShouldBe(
        [
            "P1.default.concentration_risk.max_position", "P1.default.current_drawdown", "P1.default.daily_pnl_pct",
            "P1.default.leverage_ratio", Var,
        ]);
        (await Threshold(Var).Get())!.Definition.ThresholdValue.ShouldBe(-0.05m);
    }

    [Fact]
    public async Task TheyMayBeChangedAndDeleted_AndAreNotMadeAgain()
    {
        await P1.Put(new());
        ThresholdDefinition changed =
            (await Threshold(Var).Get())!.Definition with { ThresholdValue = -0.02m, ClearValue = null };
        (await Threshold(Var).Update(changed)).Code.ShouldBe(OutcomeCode.Done);
        (await Threshold("P1.default.leverage_ratio").Delete()).Code.ShouldBe(OutcomeCode.Done);
        await P1.Put(new(Name: "renamed"));
        await Host.KillAndRestartAsync();
        (await Threshold(Var).Get())!.Definition.ShouldBe(changed);
        (await Threshold("P1.default.leverage_ratio").Get()).ShouldBeNull();
    }

    [Fact]
    public async Task PortfolioThatIsMadeAgain_HasThemAgain()
    {
        await P1.Put(new());
        await P1.Delete();
        await P1.Put(new());
        (await Threshold(Var).Get())!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task LongIds_AreShortened_EachToOneOfItsOwn()
    {
        string portfolio = new('p', 64);
        await Host.Portfolio(portfolio).Put(new());
        string[] ids = [.. (await Host.Portfolio(portfolio).Snapshot())!.Limits.Select(one => one.ThresholdId)];
        ids.Distinct().Count().ShouldBe(5);
        ids.ShouldAllBe(id => id.Length == 64);
        (await Threshold(ids[0]).Get()).ShouldNotBeNull();
    }

    private IThresholdGrain Threshold(string id) => Host.Grains.GetGrain<IThresholdGrain>(id);
}
