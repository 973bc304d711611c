using Risk.Contracts;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Portfolios.Grains.Limits;

/// <summary>A limit that is a percentile of its metric's own recorded history.</summary>
public sealed class DynamicLimitTests : PortfolioTest
{
    [Fact]
    public async Task Dynamic_TooLittleHistory_IsTheThresholdValue_AndSaysSo()
    {
        ThresholdView view = (await P1.PutThreshold(NavBelow(1000))).Value!;
        view.Level.ShouldBe(new(1000, 1, LastClose, "1 of the 3 days that are needed are recorded: threshold_value"));
        view.Definition.ThresholdValue.ShouldBe(1000);
    }

    [Fact]
    public async Task Dynamic_IsRenewedAtEachClose_NotByATick()
    {
        await P1.PutThreshold(NavBelow(1000));
        foreach ((int day, decimal close) in new[] { (1, 110m), (2, 90m), (3, 100m) })
            await CloseAsync(day, close);
        LevelInForce level = (await P1.GetThreshold("T1"))!.Level!;
        (level.Value, level.Observations, level.AsOf).ShouldBe((1900m, 4, LastClose.AddDays(3)));
        await CloseAsync(4, 85);
        level = (await P1.GetThreshold("T1"))!.Level!;
        (level.Value, level.Observations, level.AsOf).ShouldBe((1850m, 5, LastClose.AddDays(4)));
        await Host.TickAsync("A", 95);
        await P1.Revalue();
        (await P1.GetThreshold("T1"))!.Level.ShouldBe(level);
        (await P1.Snapshot())!.Limits.ShouldHaveSingleItem().ThresholdValue.ShouldBe(1850);
    }

    [Fact]
    public async Task Dynamic_ItsAlertNamesTheLevelInForce_AndItsRowToo()
    {
        await P1.PutThreshold(NavBelow(1000) with { ClearValue = 1005 });
        foreach ((int day, decimal close) in new[] { (1, 110m), (2, 90m), (3, 100m) })
            await CloseAsync(day, close);
        await Host.TickAsync("A", 89);
        await P1.Revalue();
        string alertId = (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldNotBeNull();
        (await Host.Grains.GetGrain<IAlertGrain>(alertId).Get())!.ThresholdValue.ShouldBe(1900);
        Records.Of<Record.Threshold>().Last().View.Level!.Value.ShouldBe(1900);
        await Host.TickAsync("A", 90.4m); // 1,904: not yet as far back as the clear level is from the threshold
        await P1.Revalue();
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBe(alertId);
        await Host.TickAsync("A", 90.5m);
        await P1.Revalue();
        (await P1.GetThreshold("T1"))!.OpenAlertId.ShouldBeNull();
    }

    [Fact]
    public async Task Dynamic_IsNeverLooserThanTheThresholdValue()
    {
        await P1.PutThreshold(NavBelow(1950));
        foreach ((int day, decimal close) in new[] { (1, 110m), (2, 90m), (3, 100m) })
            await CloseAsync(day, close);
        (await P1.GetThreshold("T1"))!.Level!.Value.ShouldBe(1950);
    }

    [Fact]
    public async Task Dynamic_OutlivesARestart()
    {
        await P1.PutThreshold(NavBelow(1000));
        foreach ((int day, decimal close) in new[] { (1, 110m), (2, 90m), (3, 100m) })
            await CloseAsync(day, close);
        LevelInForce level = (await P1.GetThreshold("T1"))!.Level!;
        await Host.KillAndRestartAsync();
        (await P1.GetThreshold("T1"))!.Level.ShouldBe(level);
    }

    [Theory]
    [InlineData(-1, 250, 60, 1, "dynamic.percentile")]
    [InlineData(101, 250, 60, 1, "dynamic.percentile")]
    [InlineData(double.NaN, 250, 60, 1, "dynamic.percentile")]
    [InlineData(1, 1, 2, 1, "dynamic.window_days")]
    [InlineData(1, 2521, 60, 1, "dynamic.window_days")]
    [InlineData(1, 250, 251, 1, "dynamic.min_observations")]
    [InlineData(1, 250, 60, 0, "dynamic.multiplier")]
    public async Task Dynamic_WithoutMeaning_IsRefusedByField(
        double percentile, int window, int least, double times, string field) =>
        (await P1.PutThreshold(NavBelow(1) with { Dynamic = new(percentile, window, least, times) }))
            .Errors.Select(error => error.Field).ShouldContain(field);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await CreateAsync();
    }

    /// <summary>Below the least NAV of the days recorded, at least three.</summary>
    private static ThresholdDefinition NavBelow(decimal nav) =>
        new("T1", "P1", "nav", Comparison.LessThan, nav, Severity.High) { Dynamic = new(0, 250, 3) };

    private Task CloseAsync(int day, decimal price) => Host.ImportAsync(Close("A", -day, price));
}
