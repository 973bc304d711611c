using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Cluster.Caching;

/// <summary>Without Redis every request is answered as ever; a grain is asked instead.</summary>
public sealed class RedisLossTests
{
    [Theory]
    [InlineData(true)] // stopped
    [InlineData(false)] // there, but silent
    public async Task Requests_WithoutRedis_AreAnsweredByTheGrains(bool stopped)
    {
        await using CachingServer server = new();
        await server.InitializeAsync();
        server.Api.Portfolio("A1").Snapshot().Returns(Samples.Snapshot("A1", 5));
        server.Api.Portfolio("A1").SetMargin(Arg.Any<MarginRates>()).Returns(Outcomes.Done(Samples.Portfolio("A1")));
        server.Api.Cluster.GetGrain<IQueryGrain>(GrainKeys.Single).Health().Returns([]);
        using HttpClient client = server.Api.Client();
        await client.GetJsonAsync("/api/portfolios/A1/metrics");

        await (stopped ? server.Redis.StopAsync() : server.Redis.FreezeAsync());

        server.Api.Portfolio("A1").Snapshot().Returns(Samples.Snapshot("A1", 6));
        (await client.GetJsonAsync("/api/portfolios/A1/metrics"))["sequence"]!.GetValue<long>().ShouldBe(6);
        await client.PostAsync("/api/portfolios/A1/margin", CachingServer.Margin);
        await client.PostAsync("/api/market-data/closes", "date,symbol,close\n2026-01-05,SPY,1\n", "text/csv");
        (await client.GetJsonAsync("/health/ready")).Text("status").ShouldBe("degraded");
    }
}
