using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Risk.Tests.Support;

/// <summary>A request that a webhook made.</summary>
public sealed record ReceivedWebhook(
    DateTimeOffset At, string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>An HTTP server on loopback that answers as it is told and logs every request with its time.</summary>
public sealed class FakeWebhookServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<ReceivedWebhook> received = new();
    private readonly Task running;

    public FakeWebhookServer()
    {
        listener.Start();
        running = AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    public IReadOnlyList<ReceivedWebhook> Received => [.. received];

    /// <summary>Status of the answers from now on; 0 closes the connection, -1 never answers.</summary>
    public int Status { get; set; } = 200;

    /// <summary>A header line of the answers.</summary>
    public string? Header { get; set; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await running;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> answers = [];
        try
        {
            while (!stopping.IsCancellationRequested)
                answers.Add(AnswerAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (Exception error) when (stopping.IsCancellationRequested
            && error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The listener was stopped while, or just before, it waited.
        }

        await Task.WhenAll(answers);
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        using (StreamReader reader = new(client.GetStream(), Encoding.Latin1))
        {
            try
            {
                received.Enqueue(await ReadAsync(reader));
                if (Status == -1)
                    await Task.Delay(Timeout.Infinite, stopping.Token);
                if (Status > 0)
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Answer()), stopping.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or IOException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private string Answer()
    {
        string?[] lines = [$"HTTP/1.1 {Status} As-Told", Header, "Content-Length: 0", "Connection: close"];
        return string.Join("\r\n", lines.OfType<string>()) + "\r\n\r\n";
    }

    private async Task<ReceivedWebhook> ReadAsync(StreamReader reader)
    {
        var path = (await reader.ReadLineAsync(stopping.Token) ?? "").Split(' ')[1];
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(stopping.Token) is { Length: > 0 } line)
        {
            var parts = line.Split(": ", 2);
            headers[parts[0]] = parts[1];
        }

        // In Latin 1 there are as many characters as bytes.
        var body = new char[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await reader.ReadBlockAsync(body, stopping.Token);
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body));
        return new ReceivedWebhook(TimeProvider.System.GetUtcNow(), path, headers, text);
    }
}
