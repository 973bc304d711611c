using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Support;

/// <summary>A Redis server of a test's own, on a loopback port; it keeps nothing on disk.</summary>
/// <remarks>A test that starts one skips itself where Redis is not installed.</remarks>
public sealed class RedisServer : IAsyncLifetime
{
    private Process? process;

    public int Port { get; } = Ports.Next();

    public Uri Url => new($"redis://127.0.0.1:{Port}");

    public async ValueTask InitializeAsync() => await StartAsync();

    public async Task StartAsync()
    {
        string[] options = ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
        try
        {
            process = Process.Start(new ProcessStartInfo("redis-server", options)
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetTempPath(),
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Redis is not installed here (no redis-server on the path).");
        }
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await Poll.UntilAsync(async () => await TryAskAsync("PING") == "+PONG");
    }

    /// <summary>kill -9.</summary>
    public async Task StopAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>It takes what is sent, and answers nothing until it is woken.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    public Task WakeAsync() => SignalAsync("-CONT");

    /// <summary>Runs a command of words without blanks.</summary>
    /// <returns>The first line of the answer.</returns>
    public async Task<string> AskAsync(string command)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Port, TestContext.Current.CancellationToken);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{command}\r\n"), TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await StopAsync();
    }

    private async Task<string?> TryAskAsync(string command)
    {
        try
        {
            return await AskAsync(command);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private async Task SignalAsync(string signal)
    {
        string id = process!.Id.ToString(CultureInfo.InvariantCulture);
        using Process kill = Process.Start("kill", [signal, id]);
        await kill.WaitForExitAsync();
    }
}
