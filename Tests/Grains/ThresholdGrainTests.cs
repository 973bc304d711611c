using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains;

/// <summary>An id belongs to one limit of one portfolio; a refused request leaves no trace of itself.</summary>
public sealed class ThresholdGrainTests
{
    private readonly GrainWorld world = new();

    [Fact]
    public async Task Create_IdInUse_IsRefusedByField_ThoughInAnotherPortfolio()
    {
        await using EngineHost host = await StartAsync("P1", "P2");
        (await Grain(host).Create(Limit("P1"))).Code.ShouldBe(OutcomeCode.Done);
        Outcome<ThresholdView> outcome = await Grain(host).Create(Limit("P2"));
        (outcome.Code, outcome.Errors.ShouldHaveSingleItem().Field).ShouldBe((OutcomeCode.Invalid, "id"));
        (await Grain(host).Get())!.Definition.PortfolioId.ShouldBe("P1");
    }

    [Fact]
    public async Task Create_Refused_LeavesTheIdFree()
    {
        await using EngineHost host = await StartAsync("P1", "P2");
        (await Grain(host).Create(Limit("P1") with { MetricType = "var_9" })).Code.ShouldBe(OutcomeCode.Invalid);
        (await Grain(host).Get()).ShouldBeNull();
        (await Grain(host).Create(Limit("P2"))).Code.ShouldBe(OutcomeCode.Done);
    }

    [Fact]
    public async Task Create_UnknownPortfolio_IsNotDone()
    {
        await using EngineHost host = await StartAsync();
        (await Grain(host).Create(Limit("P1"))).Code.ShouldNotBe(OutcomeCode.Done);
        (await Grain(host).Get()).ShouldBeNull();
    }

    [Fact]
    public async Task Update_ToAnotherPortfolio_IsRefusedByField()
    {
        await using EngineHost host = await StartAsync("P1", "P2");
        await Grain(host).Create(Limit("P1"));
        (await Grain(host).Update(Limit("P2"))).Errors.ShouldHaveSingleItem().Field.ShouldBe("portfolio_id");
        (await Grain(host).Update(Limit("P1") with { ThresholdValue = -0.05m })).Value!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Delete_Known_FreesTheId_Unknown_IsNotFound()
    {
        await using EngineHost host = await StartAsync("P1", "P2");
        (await Grain(host).Delete()).Code.ShouldBe(OutcomeCode.NotFound);
        await Grain(host).Create(Limit("P1"));
        (await Grain(host).Delete()).Code.ShouldBe(OutcomeCode.Done);
        (await Grain(host).Get()).ShouldBeNull();
        (await Grain(host).Create(Limit("P2"))).Code.ShouldBe(OutcomeCode.Done);
    }

    private async Task<EngineHost> StartAsync(params string[] portfolios)
    {
        EngineHost host = await world.StartAsync();
        foreach (string id in portfolios)
            await host.Grains.GetGrain<IPortfolioGrain>(id).Put(new PortfolioDefinition());
        return host;
    }

    private static ThresholdDefinition Limit(string portfolioId) =>
        new("T1", portfolioId, "var_99", Comparison.LessThan, -0.03m, Severity.High);

    private static IThresholdGrain Grain(EngineHost host) => host.Grains.GetGrain<IThresholdGrain>("T1");
}
