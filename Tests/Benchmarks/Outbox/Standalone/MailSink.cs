using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Risk.Benchmarks.Outbox;

/// <summary>A mail server that takes everything at once, but answers a slow domain a byte a second.</summary>
/// <param name="slow">The domain.</param>
internal sealed class MailSink(string slow) : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private int taken;
    private int connections;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Taken => Volatile.Read(ref taken);

    public int Connections => Volatile.Read(ref connections);

    public void Start()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        stopping.Cancel();
        listener.Stop();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            return;
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref connections);
        using (client)
        using (StreamReader reader = new(client.GetStream(), Encoding.UTF8))
        {
            try
            {
                await ReplyAsync(client, "220 sink");
                while (await reader.ReadLineAsync(stopping.Token) is { } line)
                    await AnswerAsync(client, reader, line);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client, StreamReader reader, string line)
    {
        if (line.StartsWith("RCPT", StringComparison.Ordinal) && line.Contains(slow, StringComparison.Ordinal))
            await DripAsync(client);
        if (line != "DATA")
        {
            await ReplyAsync(client, "250 ok");
            return;
        }

        await ReplyAsync(client, "354 go on");
        while (await reader.ReadLineAsync(stopping.Token) is not (null or "."))
        {
        }

        Interlocked.Increment(ref taken);
        await ReplyAsync(client, "250 taken");
    }

    private async Task DripAsync(TcpClient client)
    {
        while (true)
        {
            await client.GetStream().WriteAsync("2"u8.ToArray(), stopping.Token);
            await Task.Delay(TimeSpan.FromSeconds(1), stopping.Token);
        }
    }

    private async Task ReplyAsync(TcpClient client, string line) =>
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"{line}\r\n"), stopping.Token);
}
