using System.Net;

namespace Risk.Tests.Support.Service;

/// <summary>A service in a process of its own, on one port and one data folder over all its starts.</summary>
internal sealed class RiskService : IAsyncDisposable
{
    private readonly ChildProcess process = new();

    public RiskService(ServiceOptions options)
    {
        Options = options;
        Api = new ApiClient(Url, Tokens.For("test", "admin"));
    }

    public ServiceOptions Options { get; set; }

    public Uri Url => new($"http://127.0.0.1:{Options.Port}");

    public ApiClient Api { get; }

    /// <summary>The last lines that it wrote, long ones cut.</summary>
    public string LogEnd => process.LogEnd;

    /// <summary>What it has of the machine's memory now, in 10⁶ bytes.</summary>
    public double MemoryMegabytes => process.WorkingSet / 1e6;

    /// <summary>When it was killed, in order.</summary>
    public List<DateTimeOffset> Kills { get; } = [];

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <returns>The instant at which the process was started.</returns>
    public async Task<DateTimeOffset> StartAsync()
    {
        DateTimeOffset at = Clock.Now;
        process.Start(Executable.Start(Options.Arguments, Options.Environment, Options.DataFolder));
        await Wait.UntilAsync("the service is ready", IsReadyAsync);
        return at;
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public Task KillAsync()
    {
        Kills.Add(Clock.Now);
        return process.KillAsync();
    }

    /// <summary>Freezes it, as <c>kill -STOP</c> does.</summary>
    public void Pause() => process.Pause();

    /// <summary>Lets it go on, as <c>kill -CONT</c> does.</summary>
    public void Resume() => process.Resume();

    /// <summary>Asks it to end, as <c>kill</c> does.</summary>
    public Task<int> StopAsync() => process.StopAsync();

    /// <summary>Waits until it has ended by itself.</summary>
    public Task<int> ExitAsync() => process.ExitAsync();

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
        await process.DisposeAsync();
    }

    private async Task<bool> IsReadyAsync()
    {
        if (process.HasExited)
            throw new InvalidOperationException($"The service ended with {await process.ExitAsync()}:\n{LogEnd}");
        return await Api.StatusOfAsync("health/ready") == HttpStatusCode.OK;
    }
}
