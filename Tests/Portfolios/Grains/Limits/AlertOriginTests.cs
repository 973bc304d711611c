using Risk.Contracts;

namespace Risk.Tests.Portfolios.Grains.Limits;

/// <summary>An alert keeps which positions it came from and which moved it, as they were when it opened.</summary>
public sealed class AlertOriginTests : PortfolioTest
{
    private static readonly DateTimeOffset Morning = new(2025, 7, 1, 13, 58, 41, TimeSpan.Zero);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await CreateAsync();
    }

    [Fact]
    public async Task Alert_OfASum_SaysWhatMovedIt_AfterAKillToo()
    {
        await P1.Execute(new("E1", "A", TradeSide.Buy, 3, 101, Morning.AddHours(-1)));
        await P1.Execute(new("E2", "A", TradeSide.Buy, 2, 101, Morning));
        AlertView alert = await BreakAsync("exposure.gross", Comparison.GreaterThan, 1100, price: 80);
        AlertMovement moved = alert.Origin.ShouldNotBeNull().Moved.ShouldNotBeNull();
        (moved.Since, moved.Change, moved.Unit, moved.OtherCount, moved.Others)
            .ShouldBe((LastClose, 15 * 80 - 10 * 101, MovementUnit.Amount, 0, 0));
        MovementPart part = moved.Parts.ShouldHaveSingleItem();
        (part.Symbol, part.Change, part.Traded, part.TradedAt).ShouldBe(("A", 15 * 80 - 10 * 101, 5, Morning));
        part.PriceChange.ShouldNotBeNull().ShouldBe(80 / 101d - 1, 1e-12);

        await Host.KillAndRestartAsync();
        AlertOrigin after = (await Alert(alert.Id).Get())!.Origin.ShouldNotBeNull();
        after.Moved!.Parts.ShouldBe(moved.Parts);
        after.Breakdown!.Parts.ShouldBe([new SymbolAmount("A", 15 * 80)]);
    }

    [Fact]
    public async Task Alert_OfATail_MovedByWhatItsComponentsDiffer()
    {
        double before = (await MetricAsync("var_99"))!.Value;
        AlertView alert = await BreakAsync("var_99", Comparison.LessThan, -0.0001m, price: 120);
        AlertMovement moved = alert.Origin!.Moved.ShouldNotBeNull();
        moved.Change.ShouldBe(alert.CurrentValue!.Value - before, 1e-12);
        (moved.Unit, moved.Parts.Single().Traded, moved.Parts.Single().TradedAt)
            .ShouldBe((MovementUnit.Fraction, null, null));
    }

    [Theory]
    [InlineData("position_count")]
    [InlineData("win_rate")]
    public async Task Alert_OfWhatPositionsDoNotAddUpTo_SaysNothingOfIt(string metric)
    {
        AlertView alert = await BreakAsync(metric, Comparison.GreaterThan, 0, price: 80);
        alert.Origin.ShouldNotBeNull().Moved.ShouldBeNull();
        alert.Origin!.Breakdown.ShouldNotBeNull();
    }

    [Fact]
    public async Task Alert_OfManyPositions_NamesFive_AndAddsUpTheOthers()
    {
        string[] symbols = [.. Enumerable.Range(1, 7).Select(n => $"S{n}")];
        await Host.ImportAsync(symbols.Select(symbol => Close(symbol, 0, 100)));
        await P1.ReplacePositions([.. symbols.Select((symbol, i) => new Position(symbol, i + 1))]);
        foreach (string symbol in symbols)
            await Host.TickAsync(symbol, 110);
        AlertView alert = await BreakAsync("exposure.gross", Comparison.GreaterThan, 1, price: 101);
        AlertMovement moved = alert.Origin!.Moved.ShouldNotBeNull();
        moved.Parts.Select(one => (one.Symbol, one.Change))
            .ShouldBe([("S7", 70), ("S6", 60), ("S5", 50), ("S4", 40), ("S3", 30)]);
        (moved.Change, moved.OtherCount, moved.Others).ShouldBe((280, 2, 30));
    }

    [Fact]
    public async Task Messages_GoWithoutIt()
    {
        AlertView alert = await BreakAsync("exposure.gross", Comparison.GreaterThan, 1, price: 80);
        alert.Origin.ShouldNotBeNull();
        Records.Of<Risk.Grains.Records.Record.Alert>().ShouldAllBe(row => row.View.Origin == null);
    }

    private IAlertGrain Alert(string id) => Host.Grains.GetGrain<IAlertGrain>(id);

    private async Task<AlertView> BreakAsync(string metric, Comparison comparison, decimal limit, decimal price)
    {
        await Host.TickAsync("A", price);
        await P1.Revalue();
        ThresholdView view = (await P1.PutThreshold(
            new("T1", "P1", metric, comparison, limit, Severity.High))).Value!;
        return (await Alert(view.OpenAlertId.ShouldNotBeNull()).Get())!;
    }
}
