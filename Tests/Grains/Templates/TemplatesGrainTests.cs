using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Templates;

/// <summary>Templates of limits: versions rise, bad ones leave nothing behind, their rows follow.</summary>
public sealed class TemplatesGrainTests
{
    private readonly GrainWorld world = new();

    [Fact]
    public async Task Put_IsStoredRecordedAndVersioned()
    {
        await using EngineHost host = await world.StartAsync();
        (await Grain(host).Create(Template())).Value!.Version.ShouldBe(1);
        (await Grain(host).Put(Template())).Code.ShouldBe(OutcomeCode.Unchanged);
        (await Grain(host).Put(Template() with { Description = "new" })).Value!.Version.ShouldBe(2);
        (await Grain(host).Get("desk"))!.Description.ShouldBe("new");
        world.Records.Of<Record.Template>().Select(row => row.Value.Version).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Create_OfAnIdInUse_IsRefusedByField()
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Create(Template());
        (await Grain(host).Create(Template())).Errors.ShouldHaveSingleItem().Field.ShouldBe("id");
    }

    [Fact]
    public async Task Put_WithoutMeaning_IsRefusedByField_AndLeavesNothing()
    {
        await using EngineHost host = await world.StartAsync();
        (await Grain(host).Put(Template() with
        {
            Id = "_desk", Limits = [Var, Var with { MetricType = "var", ClearValue = -0.06m }],
        })).Errors.Select(error => error.Field).ShouldBe(
            ["id", "limits[1].metric_type", "limits[1].clear_value", "limits[1].name"]);
        (await Grain(host).Put(Template() with { Limits = [] })).Errors.ShouldHaveSingleItem().Field.ShouldBe("limits");
        (await Grain(host).Put(Template() with { Limits = [Var with { Id = "a b" }] })).Errors.ShouldHaveSingleItem()
            .Message.ShouldBe("limits[0].name is a b; allowed: 1 to 64 of A-Z a-z 0-9 _ . -.");
        (await Grain(host).List()).ShouldBeEmpty();
        world.Records.Saved.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_RemovesItsRow_AndLeavesTheLimitsThatCameFromIt()
    {
        await using EngineHost host = await world.StartAsync();
        await host.Grains.GetGrain<IPortfolioGrain>("P1").Put(new());
        await Grain(host).Put(Template());
        await host.Grains.GetGrain<IPortfolioGrain>("P1").PutThresholds(new(Template().For("P1")));
        (await Grain(host).Delete("desk")).Code.ShouldBe(OutcomeCode.Done);
        (await Grain(host).Delete("desk")).Code.ShouldBe(OutcomeCode.NotFound);
        world.Records.Of<Record.TemplateRemoved>().ShouldHaveSingleItem().TemplateId.ShouldBe("desk");
        (await host.Grains.GetGrain<IThresholdGrain>("P1.desk.var").Get())!.Definition.TemplateId.ShouldBe("desk");
    }

    [Fact]
    public async Task Put_RecordsAway_IsStoredAndTheRowFollows()
    {
        world.Records.IsAway = true;
        await using EngineHost host = await world.StartAsync();
        (await Grain(host).Put(Template())).Code.ShouldBe(OutcomeCode.Done);
        world.Records.Saved.ShouldBeEmpty();
        world.Records.IsAway = false;
        await Grain(host).Put(Template() with { Id = "other" });
        world.Records.Of<Record.Template>().Select(row => row.Value.Id).ShouldBe(["desk", "other"], ignoreOrder: true);
    }

    [Fact]
    public void For_AnotherPortfolio_GivesOtherIds_TheSameEachTime()
    {
        string longest = new('p', 64);
        Template().For("P1").ShouldHaveSingleItem().ShouldBe(
            Var with { Id = "P1.desk.var", PortfolioId = "P1", TemplateId = "desk" });
        string id = Template().For(longest)[0].Id;
        id.Length.ShouldBe(64);
        Template().For(longest)[0].Id.ShouldBe(id);
        (Template() with { Id = "other" }).For(longest)[0].Id.ShouldNotBe(id);
    }

    private static ThresholdDefinition Var { get; } =
        new("var", "", "var_99", Comparison.LessThan, -0.05m, Severity.High);

    private static ThresholdTemplate Template() => new("desk", "what every desk has", [Var], 0);

    private static ITemplatesGrain Grain(EngineHost host) => host.Grains.GetGrain<ITemplatesGrain>(GrainKeys.Single);
}
