using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.MarketData;

/// <summary>Each price that is sent is accepted or rejected with its line or index; none is lost.</summary>
public sealed class PricesTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Csv_GoodLinesAreTakenAndBadOnesNamedByLine()
    {
        TakesAll();
        JsonNode answer = await Post("""
            at,symbol,price
            2026-01-05T14:30:00Z,AAA,10.5
            2026-01-05T14:30:00,AAA,10.5

            2026-01-05T14:30:00.25+02:00,"BBB",1e2
            2026-01-05T14:30:00Z,AAA,ten
            2026-01-05T14:30:00Z,AAA,NaN
            2026-01-05T14:30:00Z,AAA
            2026-01-05T14:30:00Z,AAA,1,2
            2026-01-05T14:30:00Z,AAA,0.000000001
            """.ReplaceLineEndings("\r\n"), "text/csv");
        answer["accepted"]!.GetValue<int>().ShouldBe(2);
        answer["rejected_total"]!.GetValue<int>().ShouldBe(6);
        Samples.Rejected(answer).ShouldBe(
        [
            (3, "bad_time"), (6, "bad_price"), (7, "bad_price"), (8, "malformed"), (9, "malformed"), (10, "bad_price"),
        ]);
        answer["rejected_by_reason"]!["bad_price"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task Shard_WhoseSiloWentAway_IsToldAgain_AndTheOthersAreNot()
    {
        int calls = 0;
        TakesAll();
        Shard("GONE").Publish(Arg.Any<ImmutableArray<PriceTick>>()).Returns(_ =>
            ++calls < 3 ? throw new SiloUnavailableException("killed") : new PublishResult(1, []));
        Shard("GONE").ShouldNotBe(Shard("HERE"));
        Shard("HERE").ClearReceivedCalls();
        JsonNode answer = await Post("2026-01-05T14:30:00Z,GONE,10\n2026-01-05T14:30:00Z,HERE,10\n", "text/csv");
        answer["accepted"]!.GetValue<int>().ShouldBe(2);
        calls.ShouldBe(3);
        Shard("HERE").ReceivedCalls().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Csv_WhatAGrainRejects_IsNamedByLineToo()
    {
        Shard("CCC").Publish(Arg.Any<ImmutableArray<PriceTick>>()).Returns(
            new PublishResult(1, [new TickRejection(1, "CCC", "jump")]));
        JsonNode answer = await Post(
            "2026-01-05T14:30:00Z,CCC,10\nbad\n2026-01-05T14:30:01Z,CCC,1000\n", "text/csv");
        Samples.Rejected(answer).ShouldBe([(2, "malformed"), (3, "jump")]);
        answer["rejected"]![1]!["symbol"]!.GetValue<string>().ShouldBe("CCC");
        answer["rejected_by_reason"]!.ToJsonString().ShouldBe("""{"jump":1,"malformed":1}""");
    }

    [Fact]
    public async Task Json_WhatAGrainRejects_IsNamedByIndex()
    {
        Shard("DDD").Publish(Arg.Any<ImmutableArray<PriceTick>>()).Returns(
            new PublishResult(0, [new TickRejection(0, "DDD", "not_positive")]));
        JsonNode answer = await Post(
            """{"prices":[{"symbol":"DDD","price":-1,"at":"2026-01-05T14:30:00Z"}]}""", "application/json");
        answer["rejected"]!.ToJsonString().ShouldBe("""[{"index":0,"symbol":"DDD","reason":"not_positive"}]""");
    }

    [Fact]
    public async Task Batch_GoesToEachShardOnceInItsOrder()
    {
        TakesAll();
        await Post("""
            2026-01-05T14:30:00Z,EEE,1.25
            2026-01-05T14:30:01Z,FFF,2
            2026-01-05T14:30:02.1234567Z,EEE,3
            """, "text/csv");
        DateTimeOffset at = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);
        await Shard("EEE").Received(1).Publish(Arg.Is<ImmutableArray<PriceTick>>(ticks =>
            ticks.Where(t => t.Symbol == "EEE").SequenceEqual(new PriceTick[]
            {
                new("EEE", 1.25m, at), new("EEE", 3m, at.AddTicks(21234567)),
            })));
    }

    [Fact]
    public async Task Rejections_BeyondAThousand_AreCountedOnly()
    {
        JsonNode answer = await Post(string.Join('\n', Enumerable.Repeat("x", 2500)), "text/csv");
        answer["rejected"]!.AsArray().Count.ShouldBe(1000);
        answer["rejected_total"]!.GetValue<int>().ShouldBe(2500);
    }

    private IMarketDataGrain Shard(string symbol) =>
        server.Cluster.GetGrain<IMarketDataGrain>(GrainKeys.MarketData(symbol));

    private void TakesAll()
    {
        foreach (string key in GrainKeys.Shards(GrainKeys.MarketDataShards))
        {
            server.Cluster.GetGrain<IMarketDataGrain>(key).Publish(Arg.Any<ImmutableArray<PriceTick>>())
                .Returns(call => new PublishResult(call.Arg<ImmutableArray<PriceTick>>().Length, []));
        }
    }

    private async Task<JsonNode> Post(string body, string type)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/market-data/prices", body, type);
        ((int)answer.StatusCode).ShouldBe(202);
        return await answer.JsonAsync();
    }
}
