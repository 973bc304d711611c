using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Risk.Tests.Support.Service;

/// <summary>A service in a process of its own, on one port and one data folder over all its starts.</summary>
internal sealed class RiskService : IAsyncDisposable
{
    private const int LogLines = 60;
    private const int LogColumns = 500;

    private readonly ConcurrentQueue<string> log = new();
    private Process? process;

    public RiskService(ServiceOptions options)
    {
        Options = options;
        Api = new ApiClient(Url, Tokens.For("test", "admin"));
    }

    public ServiceOptions Options { get; set; }

    public Uri Url => new($"http://127.0.0.1:{Options.Port}");

    public ApiClient Api { get; }

    /// <summary>The last lines that it wrote, long ones cut.</summary>
    public string LogEnd => string.Join(
        '\n', log.TakeLast(LogLines).Select(line => line.Length > LogColumns ? line[..LogColumns] : line));

    /// <summary>When it was killed, in order.</summary>
    public List<DateTimeOffset> Kills { get; } = [];

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <returns>The instant at which the process was started.</returns>
    public async Task<DateTimeOffset> StartAsync()
    {
        DateTimeOffset at = Clock.Now;
        Launch();
        await Wait.UntilAsync("the service is ready", IsReadyAsync);
        return at;
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        Kills.Add(Clock.Now);
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as <c>kill</c> does.</summary>
    public async Task<int> StopAsync()
    {
        process!.SendTerminate();
        return await ExitAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<int> ExitAsync()
    {
        await Wait.UntilAsync("the service has ended", () => process!.HasExited);
        await process!.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Waits until a failpoint has killed it, and starts it without failpoints.</summary>
    public async Task<DateTimeOffset> RestartAfterFailpointAsync()
    {
        await ExitAsync();
        Kills.Add(Clock.Now);
        Options = Options with { Failpoints = null };
        return await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Launch()
    {
        process?.Dispose();
        process = Process.Start(Executable.Start(Options.Arguments, Options.Environment, Options.DataFolder))!;
        log.Enqueue($"-- started as {process.Id} {Options.Failpoints}");
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Note(string? line)
    {
        if (line is not null)
            log.Enqueue(line);
    }

    private async Task<bool> IsReadyAsync()
    {
        if (process!.HasExited)
            throw new InvalidOperationException($"The service ended with {process.ExitCode}:\n{LogEnd}");
        return await Api.StatusOfAsync("health/ready") == HttpStatusCode.OK;
    }
}
