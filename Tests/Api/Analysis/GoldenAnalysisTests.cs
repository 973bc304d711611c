using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;
using Risk.Tests.Metrics.Golden.Ledger;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Analysis;

/// <summary>Answers over HTTP against an independent numpy calculation.</summary>
public sealed class GoldenAnalysisTests(RiskService service) : IClassFixture<RiskService>, IDisposable
{
    private static readonly string[] Levels = ["95", "97.5", "99"];

    private readonly HttpClient client = service.Client();
    private readonly GoldenNode root = GoldenNode.Root();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task SixBooks_AreAnsweredAsNumpyHasThem()
    {
        await GoldenBooks.CreateSixAsync(client);
        foreach (string id in new[] { "P1", "P2", "P3", "P4", "P5" })
        {
            GoldenNode expected = root["portfolios"][id];
            CheckComponents(await GetAsync(id, "components"), expected["close"]);
            await CheckStressAsync(id, expected["close"]["stress"]);
            await CheckBacktestsAsync(id, expected["backtest"], "historical", 1);
            CheckCorrelation(await GetAsync(id, "correlation"));
            (await GetAsync(id, "pnl"))["total"].ShouldBe(expected["close"]["dailyPnl"]);
        }
        await GoldenBooks.TickAsync(client);
        foreach (string id in new[] { "P1", "P2", "P3", "P4", "P5" })
        {
            GoldenNode expected = root["portfolios"][id]["live"];
            await Poll.UntilAsync(async () => IsAbout((await GetAsync(id, "components"))["nav"], expected["nav"]));
            CheckComponents(await GetAsync(id, "components"), expected);
            await CheckStressAsync(id, expected["stress"]);
            (await GetAsync(id, "pnl"))["total"].ShouldBe(expected["dailyPnl"]);
        }
        JsonNode empty = await GetAsync("P6", "components");
        empty["levels"].ShouldBeNull();
        empty["reason"]!.Text("cause").ShouldBe("nothing_held");
    }

    [Fact]
    public async Task EuStockMarkets_IsBacktestedOverAllItsDays()
    {
        await GoldenBooks.CreateEuAsync(client);
        await CheckBacktestsAsync("EU", root["eustockmarkets"]["backtest"], "historical", 1e-9);
        await CheckBacktestsAsync("EU", root["eustockmarkets"]["backtestFiltered"], "filtered", 1e-9);
        JsonNode plain = await GetAsync("EU", "backtest?days=250&confidence=99");
        (plain["exceptions"]!.AsArray().Count, (int)plain["tested_days"]!).ShouldBe((29, 1609));
        ((double)plain["kupiec"]!["p_value"]!).ShouldBe(0.0036, 0.00005);
        CheckComponents(await GetAsync("EU", "components"), root["eustockmarkets"]["last756"], 1e-3);
    }

    // The prices of a request reach the silo one after the other.
    private static bool IsAbout(JsonNode? actual, GoldenNode expected) =>
        Math.Abs((double)actual! / expected.Number() - 1) < 1e-12;

    /// <param name="scale">From the answer's amounts to the file's.</param>
    private static void CheckComponents(JsonNode answer, GoldenNode expected, double scale = 1)
    {
        foreach (string name in Levels)
        {
            JsonNode level = answer["levels"]!.AsArray().Of("confidence", name);
            CheckTail(level["var"]!, expected["components"][name]["varScenario"], expected[$"var{name}Money"], scale);
            CheckTail(level["cvar"]!, expected["components"][name]["es"], expected[$"es{name}Money"], scale);
        }
        foreach (JsonNode? one in answer["levels"]![2]!["var"]!["positions"]!.AsArray())
            one!["incremental"].ShouldBe(expected["incrementalVar99Money"][one.Text("symbol")], -scale);
        answer["diversification_ratio"].ShouldBe(expected["parametric"]["diversificationRatio"]);
    }

    private static void CheckTail(JsonNode tail, GoldenNode parts, GoldenNode total, double scale)
    {
        tail["total"].ShouldBe(total, -scale);
        foreach (JsonNode? one in tail["positions"]!.AsArray())
            one!["component"].ShouldBe(parts[one.Text("symbol")], -scale);
        double sum = tail["positions"]!.AsArray().Sum(one => (double)one!["component"]!);
        sum.ShouldBe((double)tail["total"]!, 1e-9 * Math.Abs(sum));
        tail["days"]!.AsArray().Sum(day => (double)day!["profit"]! * (double)day["weight"]!)
            .ShouldBe((double)tail["total"]!, 1e-9 * Math.Abs(sum));
    }

    private async Task CheckStressAsync(string id, GoldenNode expected)
    {
        JsonArray all = (await client.PostAsync($"/api/portfolios/{id}/stress", ""))["scenarios"]!.AsArray();
        all.Of("name", "all down 10 %")["profit"].ShouldBe(expected["allDown10"]);
        all.Of("name", "all up 10 %")["profit"].ShouldBe(expected["allUp10"]);
        all.Of("name", "benchmark down 10 %, by beta")["profit"].ShouldBe(expected["benchmarkDown10ByBeta"]);
        all.Of("name", "worst day")["profit"].ShouldBe(expected["worstHistoricalDay"]);
        all.Of("name", "worst 5 days")["profit"].ShouldBe(expected["worstHistorical5DaySum"]);
    }

    private async Task CheckBacktestsAsync(string id, GoldenNode expected, string method, double scale)
    {
        foreach (GoldenNode block in expected.Children())
        {
            string[] name = block.Name.Split('_');
            JsonNode answer = await GetAsync(
                id, $"backtest?confidence={name[0]}&days={name[1]}&against=hypothetical&var_method={method}");
            ((int)answer["tested_days"]!).ShouldBe(block["days"].Int(), block.Path);
            answer["exceptions"]!.AsArray().Count.ShouldBe(block["exceptions"].Int(), block.Path);
            answer["kupiec"]!["statistic"].ShouldBe(block["kupiecLr"]);
            answer["kupiec"]!["p_value"].ShouldBe(block["kupiecP"]);
            answer["christoffersen"]!["p_value"].ShouldBe(block["christoffersen"]["pValue"]);
            answer["conditional_coverage"]!["statistic"].ShouldBe(block["conditionalCoverageLr"]);
            ((int)answer["traffic_light"]!["exceptions"]!).ShouldBe(block["last250Exceptions"].Int(), block.Path);
            answer["traffic_light"]!.Text("light").ShouldBe(block["last250Zone"].Text(), block.Path);
            // The file's are fractions of NAV: the portfolio's own for the six books, a million for the indices.
            if (id == "EU")
                answer["latest"]!["forecast"].ShouldBe(block["lastVar"], -scale);
        }
    }

    private void CheckCorrelation(JsonNode answer)
    {
        string[] known = [.. root["correlation"]["symbols"].Children().Select(one => one.Text())];
        GoldenNode[] rows = [.. root["correlation"]["matrix"].Children()];
        int[] places = [.. answer["symbols"]!.AsArray().Select(one => Array.IndexOf(known, (string)one!))];
        foreach ((JsonNode? row, int i) in answer["matrix"]!.AsArray().Zip(places))
        {
            GoldenNode[] cells = [.. rows[i].Children()];
            foreach ((JsonNode? cell, int j) in row!.AsArray().Zip(places))
                cell.ShouldBe(cells[j]);
        }
    }

    private Task<JsonNode> GetAsync(string id, string question) =>
        client.GetJsonAsync($"/api/portfolios/{id}/{question}");
}
