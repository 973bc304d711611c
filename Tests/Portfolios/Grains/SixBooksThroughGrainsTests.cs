using System.Globalization;
using System.Text.Json.Nodes;
using Risk.Contracts;
using Risk.Metrics;
using Risk.Tests.Metrics.Golden;
using Risk.Tests.Support;

namespace Risk.Tests.Portfolios.Grains;

/// <summary>The six golden books, put in by contract, priced by ticks and read from snapshots.</summary>
public sealed class SixBooksThroughGrainsTests
{
    [Fact]
    public async Task Snapshots_AfterTheWholeTape_EqualGolden()
    {
        await using RiskHost host = await RiskHost.StartAsync();
        await host.ImportAsync(SharedData.Csv("prices.csv").Select(row =>
            new DailyClose(DateOnly.Parse(row[0], CultureInfo.InvariantCulture), row[1], Exact(row[2]))));
        JsonNode books = SharedData.Json("portfolios.json");
        foreach (JsonNode? book in books["portfolios"]!.AsArray())
            await CreateAsync(host.Portfolio((string)book!["id"]!), book, (string)books["benchmark"]!);
        await CompareAsync(host, books, (actual, expected, id) =>
        {
            actual.ShouldBeGolden(expected["close"]!, id);
            actual.ShouldBeGoldenRealised(expected["heldNavHistory"]!, id);
        });

        foreach ((string symbol, JsonNode? price) in books["livePrices"]!.AsObject())
            await host.TickAsync(symbol, (decimal)price!);
        await CompareAsync(host, books, (actual, expected, id) => actual.ShouldBeGolden(expected["live"]!, id));

        foreach (JsonNode? tick in books["ticks"]!.AsArray())
            await host.TickAsync((string)tick!["symbol"]!, (decimal)tick["price"]!);
        await CompareAsync(host, books, (actual, expected, id) =>
            actual.Var99Amount.ShouldBeGolden(-(double)expected["afterTicks"]![59]!["var99"]!, id));
    }

    private static async Task CreateAsync(IPortfolioGrain portfolio, JsonNode book, string benchmark)
    {
        await portfolio.Put(new(Cash: (decimal)book["cash"]!, Benchmark: benchmark));
        Outcome<PortfolioView> outcome = await portfolio.ReplacePositions([.. book["positions"]!.AsArray()
            .Select(held => new Position((string)held!["symbol"]!, (decimal)held["quantity"]!))]);
        outcome.Errors.ShouldBeEmpty();
    }

    private static async Task CompareAsync(RiskHost host, JsonNode books, Action<MetricSet, JsonNode, string> compare)
    {
        foreach (JsonNode? book in books["portfolios"]!.AsArray())
        {
            string id = (string)book!["id"]!;
            await host.Portfolio(id).Revalue();
            PortfolioSnapshot snapshot = (await host.Portfolio(id).Snapshot())!;
            snapshot.Status.ShouldBe(Contracts.SnapshotStatus.Ok, id);
            compare(ToSet(snapshot), GoldenMarket.Expected(id), id);
        }
    }

    /// <summary>By each metric's id, the way a reader of the snapshot finds it.</summary>
    private static MetricSet ToSet(PortfolioSnapshot snapshot)
    {
        object set = new MetricSet();
        foreach (MetricValue metric in snapshot.Metrics)
        {
            object marked = new MetricSet();
            System.Reflection.PropertyInfo property = typeof(MetricSet).GetProperties().Single(one =>
            {
                one.SetValue(marked, 7.0);
                bool isIt = MetricCatalog.Find(metric.Id)!.Read((MetricSet)marked) == 7;
                one.SetValue(marked, null);
                return isIt;
            });
            property.SetValue(set, metric.Value);
        }
        return (MetricSet)set;
    }

    private static decimal Exact(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
