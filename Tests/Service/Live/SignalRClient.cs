using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Live;

/// <summary>The published client of npm in a Node process, and all that it has received.</summary>
internal sealed class SignalRClient : IAsyncDisposable
{
    private const string Script = "client.mjs";

    private static readonly Lazy<Task<string>> Folder =
        new(() => NodeFolder.InstallAsync("signalr-client", Script, "Tests", "Service", "signalr"));

    private readonly ConcurrentQueue<JsonElement> received = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly Process process;

    private SignalRClient(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<JsonElement> Received => [.. received];

    /// <summary>Connects and subscribes. The test that calls it skips itself where Node.js is missing.</summary>
    public static Task<SignalRClient> StartAsync(RiskService service, params string[] portfolios) =>
        StartAsync(service.Url, portfolios);

    /// <summary>As above, of the node at that address.</summary>
    public static async Task<SignalRClient> StartAsync(Uri node, params string[] portfolios)
    {
        string[] arguments = [Script, node.ToString(), Tokens.For("dashboard", "viewer"), .. portfolios];
        return new(Process.Start(NodeFolder.Start(await Folder.Value, "node", arguments))!);
    }

    public IReadOnlyList<JsonElement> OfType(string type) => [.. Received.Where(m => TypeOf(m) == type)];

    public async Task<JsonElement> AwaitAsync(string type, Func<JsonElement, bool>? wanted = null, int after = 0)
    {
        await Wait.UntilAsync($"a live message {type}; {string.Join('\n', errors)}", () => Find().Any());
        return Find().First();

        IEnumerable<JsonElement> Find() =>
            Received.Skip(after).Where(m => TypeOf(m) == type && wanted?.Invoke(m) != false);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string? TypeOf(JsonElement message) => message.GetProperty("type").GetString();

    private void Note(string? line)
    {
        if (line is not null)
            received.Enqueue(JsonDocument.Parse(line).RootElement);
    }
}
