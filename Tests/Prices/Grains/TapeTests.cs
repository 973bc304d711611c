using System.Globalization;
using System.IO.Compression;
using Risk.Contracts;
using Risk.Metrics;
using Risk.Tests.Support;

namespace Risk.Tests.Prices.Grains;

/// <summary>The trades of AIG, BAC, IBM and SPY on 2013-10-07, all 388,417, through the grains.</summary>
public sealed class TapeTests
{
    private const int BatchSize = 5000;

    // Midnight in New York, in daylight saving time.
    private static readonly DateTimeOffset Midnight = new(2013, 10, 7, 4, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, decimal> Held =
        new() { ["AIG"] = 1000, ["BAC"] = 5000, ["IBM"] = -200, ["SPY"] = 300 };

    [Fact]
    public async Task Replay_CountsEveryTick_AndEndsAsAFullRecompute()
    {
        await using RiskHost host = await RiskHost.StartAsync();
        DailyClose[] closes = [.. ClosesBefore(new DateOnly(2013, 10, 7))];
        await host.ImportAsync(closes);
        await host.Portfolio("P1").Put(new(Cash: 100_000));
        await host.Portfolio("P1").ReplacePositions([.. Held.Select(one => new Position(one.Key, one.Value))]);

        int sent = 0, counted = 0;
        Dictionary<string, PriceTick> last = [];
        foreach (PriceTick[] batch in Trades().Chunk(BatchSize))
        {
            foreach (IGrouping<string, PriceTick> ticks in batch.GroupBy(tick => tick.Symbol))
            {
                PublishResult result = await host.MarketData(ticks.Key).Publish([.. ticks]);
                sent += ticks.Count();
                counted += result.Accepted + result.Rejected.Length;
                result.Rejected.ShouldAllBe(tick => tick.Reason == "out_of_order" || tick.Reason == "jump");
                last[ticks.Key] = Accepted([.. ticks], result).Last();
            }
        }

        (sent, counted).ShouldBe((388_417, 388_417));
        await ShouldEndAtAsync(host, last, closes);
    }

    private static async Task ShouldEndAtAsync(
        RiskHost host, Dictionary<string, PriceTick> last, IEnumerable<DailyClose> closes)
    {
        foreach (string symbol in Held.Keys)
            host.Board.OnPrices(await host.MarketData(symbol).Latest());
        await host.Portfolio("P1").Revalue();
        PortfolioSnapshot snapshot = (await host.Portfolio("P1").Snapshot())!;
        MetricSet expected = SnapshotCalculator.Compute(
            new([.. Held.Select(one => new Holding(one.Key, (double)one.Value))], 100_000),
            last.ToDictionary(one => one.Key, one => Quote(one.Value, host.Now)),
            closes.GroupBy(row => row.Symbol).ToDictionary(rows => rows.Key, rows => new CloseSeries(
                rows.Key, rows.Select(row => row.Date), rows.Select(row => (double)row.Close))),
            NavHistory.Empty,
            CalculationSettings.Default,
            host.Now).Metrics;
        foreach (MetricValue metric in snapshot.Metrics)
        {
            // Whatever ticks it has followed, to the last bit.
            metric.Value.ShouldBe(MetricCatalog.Find(metric.Id)!.Read(expected), metric.Id);
        }
    }

    private static IEnumerable<PriceTick> Accepted(PriceTick[] ticks, PublishResult result) =>
        ticks.Where((_, index) => result.Rejected.All(rejected => rejected.Index != index));

    private static Quote Quote(PriceTick tick, DateTimeOffset arrivedAt) =>
        new((double)tick.Price, DateOnly.FromDateTime(tick.At.UtcDateTime), tick.At, arrivedAt);

    private static IEnumerable<DailyClose> ClosesBefore(DateOnly day) => SharedData.Csv("us_daily_closes.csv")
        .Select(row => new DailyClose(DateOnly.Parse(row[0], CultureInfo.InvariantCulture), row[1], Exact(row[2])))
        .Where(row => row.Date < day);

    private static IEnumerable<PriceTick> Trades()
    {
        using FileStream file = File.OpenRead(SharedData.PathOf("us_trade_ticks_2013-10-07.csv.gz"));
        using StreamReader reader = new(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            string[] row = line.Split(',');
            if (int.TryParse(row[0], out int milliseconds))
                yield return new(row[1], Exact(row[2]), Midnight.AddMilliseconds(milliseconds));
        }
    }

    private static decimal Exact(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
