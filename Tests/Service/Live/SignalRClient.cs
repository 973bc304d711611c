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

    private static readonly string[] Sources = ["package.json", "package-lock.json", Script];
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

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
        return new(Process.Start(At("node", arguments, await Folder.Value))!);
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

    /// <summary>Installs the client by its lock file, beside the build's other output.</summary>
    private static async Task<string> InstallAsync()
    {
        string source = Path.Combine(ProjectTree.Root, "Tests", "Service", "signalr");
        string target = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "signalr-client"));
        if (!IsInstalled("node") || !IsInstalled("npm"))
            Assert.Skip("Node.js and npm are not installed.");
        Directory.CreateDirectory(target);
        foreach (string file in Sources)
            File.Copy(Path.Combine(source, file), Path.Combine(target, file), overwrite: true);
        CommandResult npm = await CommandLine.RunAsync(At("npm", ["ci", "--no-audit", "--no-fund"], target));
        npm.ExitCode.ShouldBe(0, npm.All);
        return target;
    }

    private static bool IsInstalled(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, program)));

    private static ProcessStartInfo At(string program, IEnumerable<string> arguments, string folder) =>
        new(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
}
