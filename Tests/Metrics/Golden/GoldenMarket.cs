using System.Globalization;
using System.Text.Json.Nodes;
using Risk.Metrics;
using Risk.Tests.Support;

namespace Risk.Tests.Metrics.Golden;

/// <summary>The synthetic market and its six books, as the calculation takes them.</summary>
internal static class GoldenMarket
{
    /// <summary>A time at which no tick is stale.</summary>
    public static readonly DateTimeOffset Now = new(2024, 11, 26, 15, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyDictionary<string, Quote> NoTicks = new Dictionary<string, Quote>();

    public static Dictionary<string, CloseSeries> Closes(string file = "prices.csv") =>
        SharedData.Csv(file).GroupBy(row => row[1]).ToDictionary(rows => rows.Key, rows => new CloseSeries(
            rows.Key,
            rows.Select(row => DateOnly.Parse(row[0], CultureInfo.InvariantCulture)),
            rows.Select(row => Number(row[2]))));

    public static IEnumerable<(string Id, Book Book)> Books()
    {
        JsonNode all = SharedData.Json("portfolios.json");
        foreach (JsonNode? one in all["portfolios"]!.AsArray())
            yield return ((string)one!["id"]!, BookOf(one, (string)all["benchmark"]!));
    }

    public static Dictionary<string, Quote> LiveTicks() =>
        SharedData.Json("portfolios.json")["livePrices"]!.AsObject()
            .ToDictionary(one => one.Key, one => Tick(one.Value!));

    public static IEnumerable<(string Symbol, Quote Tick)> Tape() =>
        SharedData.Json("portfolios.json")["ticks"]!.AsArray()
            .Select(one => ((string)one!["symbol"]!, Tick(one["price"]!)));

    public static JsonNode Expected(string id) => SharedData.Json("expected_metrics.json")["portfolios"]![id]!;

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Quote Tick(JsonNode price) => new((double)price, DateOnly.FromDateTime(Now.Date), Now, Now);

    private static Book BookOf(JsonNode one, string benchmark) => new(
        [.. one["positions"]!.AsArray()
            .Select(held => new Holding((string)held!["symbol"]!, (double)held["quantity"]!))],
        (double)one["cash"]!)
    {
        Benchmark = benchmark,
        Maintenance = new((double)one["margin"]!["maintenanceLong"]!, (double)one["margin"]!["maintenanceShort"]!),
    };
}
