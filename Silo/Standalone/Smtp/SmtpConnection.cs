using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Risk.Silo.Notifications.Email.Connections;

namespace Risk.Silo.Standalone.Smtp;

/// <summary>Lines to and from a mail server.</summary>
internal sealed class SmtpConnection : IMailConnection, IAsyncDisposable
{
    private const int MaxReplyBytes = 64 * 1024;

    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);

    private readonly TcpClient client;
    private readonly byte[] buffer = new byte[1024];
    private Stream stream;
    private int start;
    private int end;

    private SmtpConnection(TcpClient client) => (this.client, stream) = (client, client.GetStream());

    /// <summary>How this machine names itself to the server: by its address, which is always valid.</summary>
    public string LocalName => ((IPEndPoint)client.Client.LocalEndPoint!).Address switch
    {
        { AddressFamily: AddressFamily.InterNetwork } address => $"[{address}]",
        { IsIPv4MappedToIPv6: true } address => $"[{address.MapToIPv4()}]",
        var address => $"[IPv6:{address}]",
    };

    public static async Task<SmtpConnection> OpenAsync(string host, int port, CancellationToken cancellation)
    {
        TcpClient client = new() { NoDelay = true };
        try
        {
            await client.ConnectAsync(host, port, cancellation);
            return new SmtpConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Goes on in TLS, with the server's certificate checked against its name.</summary>
    public async Task StartTlsAsync(SslClientAuthenticationOptions options, CancellationToken cancellation)
    {
        if (start < end)
            throw new IOException("The server spoke before TLS, which would be taken for words inside it.");
        SslStream secure = new(stream);
        stream = secure;
        await secure.AuthenticateAsClientAsync(options, cancellation);
    }

    public async Task<SmtpReply> CommandAsync(string line, CancellationToken cancellation)
    {
        await WriteAsync($"{line}\r\n", cancellation);
        return await ReadReplyAsync(cancellation);
    }

    public async Task WriteAsync(string text, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <summary>Reads an answer of one line or several ("250-…", "250 …").</summary>
    /// <exception cref="IOException">The server went away or does not speak SMTP.</exception>
    public async Task<SmtpReply> ReadReplyAsync(CancellationToken cancellation)
    {
        List<string> lines = [];
        while (true)
        {
            var line = await ReadLineAsync(cancellation);
            if (line.Length < 3 || !int.TryParse(line[..3], out var code))
                throw new IOException($"The server answered '{line}', which is not SMTP.");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
                return new SmtpReply(code, lines);
        }
    }

    public async Task LeaveAsync()
    {
        using CancellationTokenSource limit = new(GoodbyeLimit);
        try
        {
            await WriteAsync("QUIT\r\n", limit.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The server went first.
        }

        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        client.Dispose();
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        List<byte> line = [];
        while (line.Count < MaxReplyBytes)
        {
            if (start == end)
                await FillAsync(cancellation);
            int length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            line.AddRange(buffer.AsSpan(start, length < 0 ? end - start : length));
            start = length < 0 ? end : start + length + 1;
            if (length >= 0)
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
        }

        throw new IOException("The server's answer has no end.");
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        (start, end) = (0, await stream.ReadAsync(buffer, cancellation));
        if (end == 0)
            throw new IOException("The server closed the connection in the middle of an answer.");
    }
}
