using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Risk.Tests.Support;

/// <summary>A mail that a client sent up to the final dot.</summary>
/// <param name="At">When the dot came in; the client may never have got an answer.</param>
/// <param name="Data">Headers and body, lines parted by LF, dots unstuffed.</param>
public sealed record ReceivedMail(DateTimeOffset At, string From, IReadOnlyList<string> Recipients, string Data)
{
    /// <summary>The value of a header, unfolded; empty when it is not there.</summary>
    public string Header(string name) => Data.Split("\n\n")[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
        .Where(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 2)..]).FirstOrDefault("");
}

/// <summary>
/// An SMTP server that answers as it is told. Verbs are those of the protocol, and CONNECT for the greeting and "." for
/// the end of the data.
/// </summary>
public sealed class FakeSmtpServer : IAsyncDisposable
{
    /// <summary>As an answer: closes the connection without one.</summary>
    public const string Drop = "<drop>";

    /// <summary>As an answer: a byte a second, and never the end of the line.</summary>
    public const string Tarpit = "<tarpit>";

    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> once = new();
    private readonly ConcurrentDictionary<string, string> always = new();
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly ConcurrentQueue<string> commands = new();
    private readonly Task running;
    private int connections;

    /// <param name="address">Where it listens; null: on loopback.</param>
    public FakeSmtpServer(IPAddress? address = null)
    {
        listener = new(address ?? IPAddress.Loopback, 0);
        listener.Start();
        running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many connections there have been.</summary>
    public int Connections => Volatile.Read(ref connections);

    /// <summary>Every mail that came in up to its dot, whatever was answered.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. received];

    /// <summary>Every command line, in order.</summary>
    public IReadOnlyList<string> Commands => [.. commands];

    /// <summary>What EHLO offers beside the server's name.</summary>
    public IReadOnlyList<string> Extensions { get; set; } = ["8BITMIME"];

    /// <summary>What RCPT to that address is answered; null: as any other.</summary>
    public Func<string, string?> AnswerTo { get; set; } = _ => null;

    /// <summary>Turns the stream into TLS after STARTTLS; null: it is refused.</summary>
    public Func<Stream, Task<Stream>>? Tls { get; set; }

    /// <summary>Answers the verb so from now on.</summary>
    public void Answer(string verb, string reply) => always[verb] = reply;

    /// <summary>Answers the verb so the next time only.</summary>
    public void AnswerOnce(string verb, string reply) => once.GetOrAdd(verb, _ => new()).Enqueue(reply);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await running;
        stopping.Dispose();
    }

    internal string? Scripted(string verb) =>
        once.TryGetValue(verb, out var queue) && queue.TryDequeue(out var reply)
            ? reply
            : always.GetValueOrDefault(verb);

    internal void Log(string command) => commands.Enqueue(command);

    internal void Log(ReceivedMail mail) => received.Enqueue(mail);

    private async Task AcceptAsync()
    {
        List<Task> sessions = [];
        try
        {
            while (!stopping.IsCancellationRequested)
                sessions.Add(ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (Exception error) when (stopping.IsCancellationRequested
            && error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The listener was stopped while, or just before, it waited.
        }

        await Task.WhenAll(sessions);
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref connections);
        using (client)
        {
            try
            {
                await new FakeSmtpSession(this, client.GetStream()).RunAsync(stopping.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The client went away, or the test is over.
            }
        }
    }
}
