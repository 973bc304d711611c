using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;
using Risk.Tests.Metrics.Golden.Ledger;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Analysis;

/// <summary>Puts the golden books in over HTTP and compares answers with numpy's values.</summary>
internal static class GoldenBooks
{
    /// <summary>P1 to P6 at the close.</summary>
    public static async Task CreateSixAsync(HttpClient client)
    {
        await client.PostAsync(
            "/api/market-data/closes", await File.ReadAllTextAsync(SharedData.PathOf("prices.csv")), "text/csv");
        JsonNode books = SharedData.Json("portfolios.json");
        foreach (JsonNode? book in books["portfolios"]!.AsArray())
            await CreateAsync(client, (string)book!["id"]!, book["cash"]!, books["benchmark"]!, book["positions"]!);
    }

    /// <summary>The live prices, on the day after the last close.</summary>
    public static Task TickAsync(HttpClient client)
    {
        IEnumerable<JsonNode> prices = SharedData.Json("portfolios.json")["livePrices"]!.AsObject()
            .Select(one => (JsonNode)new JsonObject
            {
                ["symbol"] = one.Key,
                ["price"] = one.Value!.DeepClone(),
                ["at"] = "2024-11-26T15:00:00Z",
            });
        JsonObject body = new() { ["prices"] = new JsonArray([.. prices]) };
        return client.PostAsync("/api/market-data/prices", body.ToJsonString());
    }

    /// <summary>EU: a thousand millions in equal parts of four indices, on made-up days.</summary>
    public static async Task CreateEuAsync(HttpClient client)
    {
        string[][] rows = [.. SharedData.Csv("eustockmarkets.csv")];
        IEnumerable<string> lines = rows.SelectMany(row => EuMarket.Symbols.Select((symbol, i) =>
            FormattableString.Invariant($"{EuMarket.Day(row):yyyy-MM-dd},{symbol},{row[i + 2]}")));
        await client.PostAsync("/api/market-data/closes", string.Join('\n', lines), "text/csv");
        IEnumerable<JsonNode> positions = EuMarket.Symbols.Select((symbol, i) => (JsonNode)new JsonObject
        {
            ["symbol"] = symbol,
            ["quantity"] = decimal.Round(250_000_000m / decimal.Parse(rows[^1][i + 2], null), 8),
        });
        await CreateAsync(client, "EU", 0, "FTSE", new JsonArray([.. positions]));
    }

    /// <summary>A number of an answer is what the file has; losses are positive there.</summary>
    public static void ShouldBe(this JsonNode? actual, GoldenNode expected, double scale = 1) =>
        expected.ShouldBe(actual is null ? null : (double)actual * scale);

    public static JsonNode Of(this JsonArray items, string field, string value) =>
        items.Single(one => one![field]!.ToString() == value)!;

    private static async Task CreateAsync(
        HttpClient client, string id, JsonNode cash, JsonNode benchmark, JsonNode positions)
    {
        JsonObject terms = new() { ["cash"] = cash.DeepClone(), ["benchmark"] = benchmark.DeepClone() };
        await client.PutAsync($"/api/portfolios/{id}", terms.ToJsonString());
        JsonObject held = new() { ["positions"] = positions.DeepClone() };
        await client.PutAsync($"/api/portfolios/{id}/positions", held.ToJsonString());
    }
}
