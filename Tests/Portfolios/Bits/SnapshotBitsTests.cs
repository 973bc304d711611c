using Risk.Contracts;
using Risk.Grains.Settings;
using Risk.Tests.Support;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Portfolios.Bits;

/// <summary>The same closes, ticks, trades and times give the same snapshots, to the last bit, in both editions:
/// those of snapshots.txt.</summary>
/// <remarks>Without that file the test writes it anew and fails, so that someone looks at what has changed.</remarks>
public sealed class SnapshotBitsTests
{
    private static readonly string Golden =
        Path.Combine(ProjectTree.Root, "Tests", "Portfolios", "Bits", "snapshots.txt");

    private static readonly string[] Portfolios = ["LONG", "HEDGED", "LEVERED", "YOUNG"];

    private static readonly DateOnly LastClose = new(2026, 1, 2);

    private readonly MadeUpMarket market = new();
    private readonly List<string> lines = [SnapshotText.Maths()];

    [Fact]
    public async Task Snapshots_OfAMadeUpStory_AreTheGoldenOnesBitByBit()
    {
        await TellAsync();
        if (!File.Exists(Golden))
        {
            await File.WriteAllLinesAsync(Golden, lines, TestContext.Current.CancellationToken);
            Assert.Fail($"{Golden} is written anew.");
        }

        string[] golden = await File.ReadAllLinesAsync(Golden, TestContext.Current.CancellationToken);
        Assert.SkipUnless(golden[0] == lines[0], "this machine's maths library rounds unlike that of the file");

        lines.ShouldBe(golden);
    }

    private async Task TellAsync()
    {
        // Nothing ticks by itself but at the full hour.
        TimeSpan hour = TimeSpan.FromHours(1);
        GrainSettings calm = new() { RefreshInterval = hour, PriceSaveInterval = hour };
        await using RiskHost host = await RiskHost.StartAsync(new GrainWorld { Settings = calm });
        await host.ImportAsync(market.History(LastClose));
        await CreateAsync(host);
        await SnapAsync(host, "closes");
        await TickAsync(host);
        await SnapAsync(host, "ticks");
        await TradeAsync(host);
        await SnapAsync(host, "trades");
        await host.Engine.AdvanceAsync(TimeSpan.FromMinutes(3));
        await SnapAsync(host, "stale");
        await host.Engine.AdvanceAsync(TimeSpan.FromHours(24));
        await host.ImportAsync(MadeUpMarket.Symbols.Select(symbol => market.Close(symbol, LastClose.AddDays(3))));
        await SnapAsync(host, "a new close");
        await host.KillAndRestartAsync();
        await host.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        await SnapAsync(host, "after a kill");
        await TickAsync(host);
        await SnapAsync(host, "ticks again");
    }

    private static async Task CreateAsync(RiskHost host)
    {
        await host.Portfolio("LONG").Put(new(Cash: 50_000));
        await host.Portfolio("LONG").ReplacePositions([new("AAA", 100, 95.5m), new("BBB", 50.25m)]);
        await host.Portfolio("HEDGED").Put(new(
            Cash: 10_000, Benchmark: MadeUpMarket.Benchmark, RiskFreeAnnual: 0.02m, Margin: MarginRates.Default));
        await host.Portfolio("HEDGED").ReplacePositions([new("AAA", 200), new("CCC", -150)]);
        await host.Portfolio("LEVERED").Put(new(Cash: -20_000.01m, Benchmark: "CCC"));
        await host.Portfolio("LEVERED").ReplacePositions([new("BBB", 400), new(MadeUpMarket.Benchmark, 33.333m)]);
        await host.Portfolio("YOUNG").Put(new(Cash: 100));
        await host.Portfolio("YOUNG").ReplacePositions([new(MadeUpMarket.Newcomer, 10), new("NEVER", 1)]);
    }

    private async Task TickAsync(RiskHost host)
    {
        foreach (string symbol in MadeUpMarket.Symbols.Concat(MadeUpMarket.Symbols))
        {
            await host.Engine.AdvanceAsync(TimeSpan.FromMilliseconds(137));
            await host.TickAsync(symbol, market.Next(symbol));
        }
    }

    private static async Task TradeAsync(RiskHost host)
    {
        Execution[] trades =
        [
            new("1", "AAA", TradeSide.Sell, 30.5m, 101.37m, host.Now),
            new("2", "CCC", TradeSide.Buy, 200, 88.88m, host.Now),
            new("2", "CCC", TradeSide.Buy, 200, 88.88m, host.Now),
        ];
        foreach (Execution trade in trades)
            (await host.Portfolio("HEDGED").Execute(trade)).Errors.ShouldBeEmpty();
        (await host.Portfolio("LONG").AddCashFlow(new("f", -1234.56m, null, null))).Errors.ShouldBeEmpty();
    }

    private async Task SnapAsync(RiskHost host, string step)
    {
        lines.Add($"== {step}");
        foreach (string id in Portfolios)
        {
            await host.Portfolio(id).Revalue();
            lines.AddRange(SnapshotText.Lines((await host.Portfolio(id).Snapshot())!));
        }
    }
}
