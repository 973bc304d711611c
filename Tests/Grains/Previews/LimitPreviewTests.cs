using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Previews;

/// <summary>A limit that is not set, over what was recorded of its metric.</summary>
public sealed class LimitPreviewTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Preview_SaysHowOftenWhenAndHowLong()
    {
        await using EngineHost host = await StartAsync(100, 80, 70, 120, 90, 95);
        LimitPreview preview = (await Grain(host).Preview(NavBelow(95), Noon, Noon.AddHours(1))).Value!;
        (preview.From, preview.To, preview.Points, preview.Openings).ShouldBe((Noon, Noon.AddMinutes(5), 6, 2));
        preview.OpenFor.ShouldBe(TimeSpan.FromMinutes(3));
        preview.Episodes.ShouldBe(
        [
            new(Noon.AddMinutes(1), Noon.AddMinutes(3), TimeSpan.FromMinutes(2), 80, 70, 95),
            new(Noon.AddMinutes(4), Noon.AddMinutes(5), TimeSpan.FromMinutes(1), 90, 90, 95),
        ]);
        (await host.Grains.GetGrain<IThresholdGrain>("T1").Get()).ShouldBeNull();
        world.Records.Of<Record.Alert>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_OfAPeriod_JudgesOnlyThat()
    {
        await using EngineHost host = await StartAsync(100, 80, 70, 120, 90, 95);
        LimitPreview preview =
            (await Grain(host).Preview(NavBelow(95), Noon.AddMinutes(2), Noon.AddMinutes(4))).Value!;
        (preview.Points, preview.Openings).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Preview_WithNothingRecorded_IsEmpty()
    {
        await using EngineHost host = await StartAsync();
        LimitPreview preview =
            (await Grain(host).Preview(NavBelow(95), Noon.AddYears(1), null)).Value!;
        (preview.From, preview.Points, preview.Openings, preview.IsTruncated).ShouldBe((null, 0, 0, false));
    }

    [Fact]
    public async Task Preview_IsRefusedAsSettingItWouldBe()
    {
        await using EngineHost host = await StartAsync();
        (await Grain(host).Preview(NavBelow(1) with { MetricType = "var" }, null, null))
            .Errors.ShouldHaveSingleItem().Field.ShouldBe("metric_type");
        (await host.Grains.GetGrain<ILimitPreviewGrain>("P9").Preview(NavBelow(1), null, null)).Code
            .ShouldBe(OutcomeCode.NotFound);
    }

    private async Task<EngineHost> StartAsync(params double[] navs)
    {
        EngineHost host = await world.StartAsync();
        await host.Grains.GetGrain<IPortfolioGrain>("P1").Put(new());
        await world.Records.SaveAsync([.. navs.Select((nav, minute) => new Record.Metrics(new(
            "P1", minute, Noon.AddMinutes(minute), Noon, "held", SnapshotStatus.Ok, [], [], [new("nav", nav)])))]);
        return host;
    }

    private static ThresholdDefinition NavBelow(decimal nav) =>
        new("T1", "P1", "nav", Comparison.LessThan, nav, Severity.High);

    private static ILimitPreviewGrain Grain(EngineHost host) => host.Grains.GetGrain<ILimitPreviewGrain>("P1");
}
