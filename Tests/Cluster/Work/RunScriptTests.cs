using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Risk.Tests.Cluster.Harness;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Work;

/// <summary>The commands of the README's cluster, in its order.</summary>
[Collection(nameof(ClusterTest))]
[UnsupportedOSPlatform("windows")]
public sealed class RunScriptTests : IAsyncDisposable
{
    // The last of the ports that a cluster of this size uses is 401 above.
    private const int Port = 18_400;

    private readonly TestFolder folder = new();

    // As root, PostgreSQL runs as a user of its own.
    public RunScriptTests() => File.SetUnixFileMode(
        folder.Path, File.GetUnixFileMode(folder.Path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);

    [Fact]
    public async Task Cluster_UpKilledStartedDown_ServesAndLeavesNothing()
    {
        await RunAsync("up", "--silos", "2", "--apis", "1", "--port", $"{Port}", "--demo");
        using HttpClient api = await SignedInAsync();
        await Wait.UntilAsync("the demo has made its books", async () => await CountAsync(api) >= 4);
        (await RunAsync("status")).ShouldContain("silo-2     ready");

        await RunAsync("kill", "silo-1", "-9");
        (await TryAsync("status")).Code.ShouldBe(1);
        (await CountAsync(api)).ShouldBeGreaterThanOrEqualTo(4);
        await RunAsync("start", "silo-1");
        await RunAsync("status");

        await RunAsync("down");
        (await TryAsync("status")).Text.ShouldNotContain("ready");
        await RunAsync("down", "--purge");
        Directory.Exists(Data).ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Data))
            await TryAsync("down", "--purge");
        folder.Dispose();
    }

    private string Data => Path.Combine(folder.Path, "cluster");

    private async Task<HttpClient> SignedInAsync()
    {
        string token = (await RunAsync("token", "--role", "admin")).Trim();
        HttpClient api = new() { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return api;
    }

    private static async Task<int> CountAsync(HttpClient api)
    {
        string answer = await api.GetStringAsync("/api/portfolios", TestContext.Current.CancellationToken);
        return JsonNode.Parse(answer)!["items"]!.AsArray().Count;
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        (int code, string text) = await TryAsync(arguments);
        code.ShouldBe(0, text);
        return text;
    }

    // To a file: what it starts lives on and would keep a pipe open.
    private async Task<(int Code, string Text)> TryAsync(params string[] arguments)
    {
        string output = Path.Combine(folder.Path, "output");
        ProcessStartInfo start = new(
            "bash", ["-c", "out=$1; shift; exec ./run cluster \"$@\" >\"$out\" 2>&1", "_", output, .. arguments,
                "--data", Data])
        {
            WorkingDirectory = ProjectTree.Root,
        };
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
    }
}
