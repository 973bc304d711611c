using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.MarketData;

/// <summary>Closes are stored and revalued on before the answer; bad rows are named.</summary>
public sealed class ClosesTests(ApiServer server) : IClassFixture<ApiServer>
{
    private IClosesGrain Grain => server.Cluster.GetGrain<IClosesGrain>(GrainKeys.Single);

    [Fact]
    public async Task Csv_GoodLinesAreTakenAndBadOnesNamedByLine()
    {
        Grain.ClearReceivedCalls();
        JsonNode answer = await Post("""
            date,symbol,close
            2026-01-05,SPY,580.25
            2026-02-30,SPY,580
            2026-1-5,SPY,580
            2026-01-06,SPY,0
            2026-01-06,SPY,-1
            2026-01-06,,1
            2026-01-06,S P Y,1
            2026-01-06,SPY,x
            2026-01-06,SPY,581
            """, "text/csv");
        answer["accepted"]!.GetValue<int>().ShouldBe(2);
        Samples.Rejected(answer).ShouldBe(
        [
            (3, "bad_date"), (4, "bad_date"), (5, "not_positive"), (6, "not_positive"), (7, "bad_symbol"),
            (8, "bad_symbol"), (9, "bad_price"),
        ]);
        IClosesGrain grain = Grain;
        Received.InOrder(() =>
        {
            grain.Import(Arg.Is<ImmutableArray<DailyClose>>(c => c.SequenceEqual(new DailyClose[]
            {
                new(new(2026, 1, 5), "SPY", 580.25m), new(new(2026, 1, 6), "SPY", 581m),
            })));
            grain.Complete();
        });
    }

    [Fact]
    public async Task Json_IsTakenAsWell()
    {
        const string good = """{"date":"2026-01-05","symbol":"IWM","close":1}""";
        const string bad = """{"date":"2026-01-06","symbol":"IWM","close":0}""";
        JsonNode answer = await Post($$"""{"closes":[{{good}},{{bad}}]}""", "application/json");
        answer["accepted"]!.GetValue<int>().ShouldBe(1);
        answer["rejected"]!.ToJsonString().ShouldBe("""[{"index":1,"symbol":"IWM","reason":"not_positive"}]""");
    }

    [Fact]
    public async Task Import_OfManyRows_GoesInPartsAndIsCompletedOnce()
    {
        Grain.ClearReceivedCalls();
        DateOnly first = new(1990, 1, 1);
        IEnumerable<string> rows = Enumerable.Range(0, 12_000).Select(i => $"{first.AddDays(i):yyyy-MM-dd},QQQ,1");
        JsonNode answer = await Post(string.Join('\n', rows), "text/csv");
        answer["accepted"]!.GetValue<int>().ShouldBe(12_000);
        await Grain.Received(3).Import(Arg.Any<ImmutableArray<DailyClose>>());
        await Grain.Received(1).Complete();
    }

    private async Task<JsonNode> Post(string body, string type)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/market-data/closes", body, type);
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }
}
