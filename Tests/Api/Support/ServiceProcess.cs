using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Risk.Tests.Api.Support;

/// <summary>The service as a process of its own, as <c>./run</c> starts it.</summary>
public sealed partial class ServiceProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder errors = new();

    private ServiceProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>What it wrote as errors; whole once it has ended.</summary>
    public string Errors => errors.ToString().Trim();

    /// <summary>Talks to it as the link that it printed says.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Starts <c>serve</c> on a free port.</summary>
    /// <param name="settings">Environment variables; nothing else of this process's settings reaches it.</param>
    public static ServiceProcess Start(string dataFolder, params (string Key, string Value)[] settings)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "orleans-risk.dll");
        ProcessStartInfo start = new("dotnet", [program, "serve", "--port", "0", "--data", dataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataFolder,
        };
        foreach ((string key, string value) in settings)
            start.Environment[key] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>Waits until it has printed its sign-in link.</summary>
    public async Task UntilReadyAsync(CancellationToken cancellation)
    {
        while (await ReadLineAsync(cancellation) is { } line)
        {
            if (SignInLink().Match(line) is not { Success: true } link)
                continue;
            Client = new HttpClient { BaseAddress = new Uri(link.Groups[1].Value) };
            Client.DefaultRequestHeaders.Authorization = new("Bearer", link.Groups[2].Value);
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return;
        }
        await process.WaitForExitAsync(cancellation);
        throw new InvalidOperationException($"The service ended with {process.ExitCode}: {Errors}");
    }

    /// <summary>Asks it to stop, as a supervisor does.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();

    /// <summary>kill -9: it does nothing more.</summary>
    public void Kill() => process.Kill();

    /// <returns>Its exit code.</returns>
    public async Task<int> UntilEndAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);
        return process.ExitCode;
    }

    public void Dispose()
    {
        Client?.Dispose();
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private Task<string?> ReadLineAsync(CancellationToken cancellation) =>
        process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Patience, cancellation);

    [GeneratedRegex(@"(http://localhost:\d+)/signin\?token=(\S+)")]
    private static partial Regex SignInLink();
}
