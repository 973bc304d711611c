using System.Text.Json.Nodes;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Cluster;

/// <summary>With COHOST_SILO an Api node is a whole cluster by itself.</summary>
public sealed class CohostedTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly RiskService service = new(postgres);

    public ValueTask InitializeAsync()
    {
        service.More["COHOST_SILO"] = "true";
        return service.InitializeAsync();
    }

    [Fact]
    public async Task Node_ThatIsASilo_AnswersAndTellsNews()
    {
        using HttpClient client = service.Client();
        await client.PutAsync("/api/portfolios/P1", """{"cash":7.5}""");
        JsonNode metrics = await client.GetJsonAsync("/api/portfolios/P1/metrics");
        metrics["metrics"]!["nav"]!.GetValue<double>().ShouldBe(7.5);
        JsonNode ready = await client.GetJsonAsync("/health/ready");
        ready["dependencies"]!.AsArray().Single(d => d!["name"]!.GetValue<string>() == "cluster")!
            .Text("detail").ShouldBe("1 silos are active");

        using LiveSocket socket = await LiveSocket.ConnectAsync(
            service.Url, "/ws/portfolio/P1", ApiServer.Token());
        await socket.ReceiveAsync();
        await client.PutAsync("/api/portfolios/P1", """{"cash":8.5}""");
        JsonNode news = await socket.ReceiveAsync();
        news["metrics"]!["nav"]!.GetValue<double>().ShouldBe(8.5);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
