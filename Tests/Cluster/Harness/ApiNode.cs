using System.Net;
using System.Text.Json;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Harness;

/// <summary>An Api node in a process of its own.</summary>
internal sealed class ApiNode : IAsyncDisposable
{
    private readonly Stores stores;
    private readonly string folder;
    private readonly int port = Ports.Next();

    public ApiNode(Stores stores, string folder)
    {
        (this.stores, this.folder) = (stores, folder);
        Api = new ApiClient(Url, Tokens.For("test", "admin"));
        Desk = new Desk(Api);
    }

    public Uri Url => new($"http://127.0.0.1:{port}");

    public ApiClient Api { get; }

    public Desk Desk { get; }

    public ChildProcess Process { get; } = new();

    public void Start() => Process.Start(Executable.Start(
        ["serve", "--no-demo", "--port", $"{port}", "--data", folder],
        new Dictionary<string, string>(stores.Environment),
        folder));

    public Task ReadyAsync() => Wait.UntilAsync($"Api node {port} is ready", async () =>
    {
        if (Process.HasExited)
            throw new InvalidOperationException($"The Api node has ended:\n{Process.LogEnd}");
        return await Api.StatusOfAsync("health/ready") == HttpStatusCode.OK;
    });

    /// <summary>A tick, if the cluster takes it just now: a feed goes on with its next price.</summary>
    public async Task<bool> TryTickAsync(string symbol, decimal price)
    {
        try
        {
            await Desk.TickAsync(symbol, price);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The net asset values that all portfolios have now; those that cannot be had are left out.</summary>
    public async Task<IReadOnlyList<double>> NavsAsync()
    {
        try
        {
            JsonElement all = await Api.GetAsync("api/portfolios/metrics");
            return [.. all.GetProperty("items").EnumerateArray()
                .Select(s => s.GetProperty("metrics").GetProperty("nav"))
                .Where(n => n.ValueKind == JsonValueKind.Number)
                .Select(n => n.GetDouble())];
        }
        catch (HttpRequestException)
        {
            return [];
        }
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Process.DisposeAsync();
    }
}
