using NSubstitute;
using Risk.Api.Security;
using Risk.Contracts;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Cluster.Caching;

/// <summary>Reads of metrics wake no grain while the cache has the snapshot, and never show what is gone.</summary>
public sealed class CachedReadsTests(CachingServer server) : IClassFixture<CachingServer>
{
    [Fact]
    public async Task Get_AsksTheGrainOnce()
    {
        Has("A1", 5);
        using HttpClient client = server.Api.Client();
        for (int i = 0; i < 3; i++)
            (await client.GetJsonAsync("/api/portfolios/A1/metrics"))["sequence"]!.GetValue<long>().ShouldBe(5);
        await server.Api.Portfolio("A1").Received(1).Snapshot();
    }

    [Fact]
    public async Task GetAll_AsksTheGrainsOfThoseThatAreMissing()
    {
        Has("B1", 1);
        Has("B2", 2);
        using HttpClient client = server.Api.Client(Role.Viewer, "B1", "B2");
        await client.GetJsonAsync("/api/portfolios/B2/metrics");
        (await client.GetJsonAsync("/api/portfolios/metrics")).Items()
            .Select(s => s!["portfolio_id"]!.GetValue<string>()).ShouldBe(["B1", "B2"]);
        await server.Api.Portfolio("B1").Received(1).Snapshot();
        await server.Api.Portfolio("B2").Received(1).Snapshot();
    }

    [Fact]
    public async Task Change_IsSeenByTheNextRead()
    {
        Has("C1", 5);
        using HttpClient client = server.Api.Client();
        await client.GetJsonAsync("/api/portfolios/C1/metrics");
        Has("C1", 6);
        server.Api.Portfolio("C1").SetMargin(Arg.Any<MarginRates>()).Returns(Outcomes.Done(Samples.Portfolio("C1")));
        await client.PostAsync("/api/portfolios/C1/margin", CachingServer.Margin);
        Has("C1", 7);
        (await client.GetJsonAsync("/api/portfolios/C1/metrics"))["sequence"]!.GetValue<long>().ShouldBe(6);
    }

    [Fact]
    public async Task Deleted_IsNotThere_ThoughItsLastNewsComesAfter()
    {
        Has("D1", 5);
        using HttpClient client = server.Api.Client();
        await client.GetJsonAsync("/api/portfolios/D1/metrics");
        IPortfolioGrain grain = server.Api.Portfolio("D1");
        grain.Delete().Returns(Outcomes.Done(Samples.Portfolio("D1")));
        grain.Snapshot().Returns((PortfolioSnapshot?)null);
        (await client.SendAsync("DELETE", "/api/portfolios/D1")).EnsureSuccessStatusCode();
        server.Api.News.OnSnapshot(Samples.Snapshot("D1", 6));
        await server.UntilHeardAsync();
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios/D1/metrics");
        (await answer.ProblemAsync(404)).ShouldBe("There is no portfolio 'D1'.");
    }

    [Fact]
    public async Task News_IsReadWithoutAskingTheGrain()
    {
        server.Api.News.OnSnapshot(Samples.Snapshot("E1", 8));
        await server.UntilHeardAsync();
        using HttpClient client = server.Api.Client();
        (await client.GetJsonAsync("/api/portfolios/E1/metrics"))["sequence"]!.GetValue<long>().ShouldBe(8);
        server.Api.Portfolio("E1").ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Kept_OfAnotherTenant_LooksLikeNone()
    {
        server.Api.News.OnSnapshot(Samples.Snapshot("F1", 8));
        await server.UntilHeardAsync();
        using HttpClient client = server.Api.Client(Role.Admin, "F2");
        using HttpResponseMessage answer = await client.SendAsync("GET", "/api/portfolios/F1/metrics");
        await answer.ProblemAsync(404);
        (await client.GetJsonAsync("/api/portfolios/metrics")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_ForgetsWhatWasBefore()
    {
        Has("G1", 5);
        using HttpClient client = server.Api.Client();
        await client.GetJsonAsync("/api/portfolios/G1/metrics");
        await client.PostAsync("/api/market-data/closes", "date,symbol,close\n2026-01-05,SPY,1\n", "text/csv");
        Has("G1", 6);
        (await client.GetJsonAsync("/api/portfolios/G1/metrics"))["sequence"]!.GetValue<long>().ShouldBe(6);
    }

    [Fact]
    public async Task Subscribe_GetsTheKeptSnapshot()
    {
        server.Api.News.OnSnapshot(Samples.Snapshot("H1", 9));
        await server.UntilHeardAsync();
        using LiveSocket socket = await LiveSocket.ConnectAsync(
            server.Api.Url, "/ws/portfolio/H1", ApiServer.Token(Role.Viewer));
        (await socket.ReceiveAsync())["sequence"]!.GetValue<long>().ShouldBe(9);
        server.Api.Portfolio("H1").ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Ready_NamesRedis()
    {
        server.Api.Cluster.GetGrain<IQueryGrain>(GrainKeys.Single).Health().Returns([]);
        using HttpClient client = server.Api.Client(token: null);
        await Poll.UntilAsync(async () =>
            (await client.GetJsonAsync("/health/ready"))["dependencies"]![0]!["healthy"]!.GetValue<bool>());
        (await client.GetJsonAsync("/health/ready"))["dependencies"]![0]!.Text("name").ShouldBe("redis");
    }

    private void Has(string id, long sequence) =>
        server.Api.Portfolio(id).Snapshot().Returns(Samples.Snapshot(id, sequence));
}
