using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Harness;

/// <summary>A silo in a process of its own, on the same ports over all its starts.</summary>
internal sealed class SiloNode(Stores stores, Site site, string folder) : IAsyncDisposable
{
    private static readonly string Program = Executable.Find("Silo", "Silo");

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly int siloPort = Ports.Next();
    private readonly int gatewayPort = Ports.Next();
    private readonly int httpPort = Ports.Next();

    public ChildProcess Process { get; } = new();

    public Site Site => site;

    /// <summary>As <c>RISK_FAILPOINTS</c> takes them; for the next start.</summary>
    public string? Failpoints { get; set; }

    /// <summary>Where its health is asked for.</summary>
    public Uri Health => new($"http://{site.Address}:{httpPort}/health/ready");

    public void Start() => Process.Start(site.Place(Executable.Start(Program, [], Environment(), folder)));

    public async Task StartAsync()
    {
        Start();
        await ReadyAsync();
    }

    public Task ReadyAsync() => Wait.UntilAsync($"silo {httpPort} is ready", async () =>
    {
        if (Process.HasExited)
            throw new InvalidOperationException($"The silo has ended:\n{Process.LogEnd}");
        return await StatusAsync() == HttpStatusCode.OK;
    });

    /// <summary>How many portfolios it has in memory, by its own account.</summary>
    public async Task<int> PortfoliosAsync()
    {
        Match count = Regex.Match(await http.GetStringAsync(Health), @"""portfolios"".*?""detail"":""(\d+) active");
        count.Success.ShouldBeTrue();
        return int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Process.DisposeAsync();
    }

    private async Task<HttpStatusCode?> StatusAsync()
    {
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(Health);
            return answer.StatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private Dictionary<string, string> Environment()
    {
        Dictionary<string, string> all = new(stores.Environment)
        {
            ["SILO_PORT"] = $"{siloPort}",
            ["GATEWAY_PORT"] = $"{gatewayPort}",
            ["SILO_HTTP_PORT"] = $"{httpPort}",
            ["ADVERTISED_IP"] = site.Address,
            ["RISK_DATA_DIR"] = folder,
        };
        if (Failpoints is null)
            return all;
        all["DOTNET_ENVIRONMENT"] = "Development";
        all["RISK_FAILPOINTS"] = Failpoints;
        return all;
    }
}
