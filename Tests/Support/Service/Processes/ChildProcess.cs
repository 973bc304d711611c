using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Risk.Tests.Support.Service;

/// <summary>A program of the service in a process of its own, started as often as need be: its log, its end.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;
    private const int Terminate = 15;
    private const int LogLines = 60;
    private const int LogColumns = 500;

    private readonly ConcurrentQueue<string> log = new();
    private Process? process;

    public int Id => process!.Id;

    /// <summary>In bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    public bool HasExited => process!.HasExited;

    public bool IsRunning => process is { HasExited: false };

    /// <summary>The last lines that it wrote, long ones cut.</summary>
    public string LogEnd => string.Join(
        '\n', log.TakeLast(LogLines).Select(line => line.Length > LogColumns ? line[..LogColumns] : line));

    /// <summary>All that it wrote, over all its starts.</summary>
    public IReadOnlyCollection<string> Log => log;

    public void Start(ProcessStartInfo start)
    {
        process?.Dispose();
        process = Process.Start(start)!;
        log.Enqueue($"-- started as {process.Id}");
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as <c>kill</c> does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        Signal(Terminate);
        return await ExitAsync();
    }

    /// <summary>Freezes it, as <c>kill -STOP</c> does.</summary>
    public void Pause() => Signal(Stop);

    /// <summary>Lets it go on, as <c>kill -CONT</c> does.</summary>
    public void Resume() => Signal(Continue);

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync()
    {
        await Wait.UntilAsync("the process has ended", () => process!.HasExited);
        await process!.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Signal(int signal) => SendSignal(process!.Id, signal).ShouldBe(0);

    private void Note(string? line)
    {
        if (line is not null)
            log.Enqueue(line);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
