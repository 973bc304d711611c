using System.Text;

namespace Risk.Tests.Support;

/// <summary>One connection to a <see cref="FakeSmtpServer"/>.</summary>
internal sealed class FakeSmtpSession(FakeSmtpServer server, Stream stream)
{
    private readonly List<string> recipients = [];
    private Stream stream = stream;
    private string from = "";

    /// <summary>Serves until either side ends it.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!await ReplyAsync("CONNECT", "220 fake ready", cancellation))
            return;
        while (await ReadLineAsync(cancellation) is { } line)
        {
            server.Log(line);
            if (!await HandleAsync(line, cancellation) || line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                return;
        }
    }

    private async Task<bool> HandleAsync(string line, CancellationToken cancellation)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        switch (verb)
        {
            case "EHLO":
                return await ReplyAsync(verb, Hello(), cancellation);
            case "STARTTLS" when server.Tls is { } startTls:
                await ReplyAsync(verb, "220 go on", cancellation);
                stream = await startTls(stream);
                return true;
            case "MAIL":
                from = Address(line);
                recipients.Clear();
                return await ReplyAsync(verb, "250 ok", cancellation);
            case "RCPT":
                recipients.Add(Address(line));
                return server.AnswerTo(Address(line)) is { } answer
                    ? await WriteAsync(answer, cancellation)
                    : await ReplyAsync(verb, "250 ok", cancellation);
            case "DATA":
                return await DataAsync(cancellation);
            case "AUTH":
                return await ReplyAsync(verb, "235 welcome", cancellation);
            case "QUIT":
                return await ReplyAsync(verb, "221 bye", cancellation);
            default:
                return await ReplyAsync(verb, "502 not implemented", cancellation);
        }
    }

    private async Task<bool> DataAsync(CancellationToken cancellation)
    {
        if (server.Scripted("DATA") is { } refused)
            return await WriteAsync(refused, cancellation);
        await WriteAsync("354 go on", cancellation);
        StringBuilder data = new();
        while (await ReadLineAsync(cancellation) is { } line)
        {
            if (line == ".")
            {
                server.Log(new ReceivedMail(TimeProvider.System.GetUtcNow(), from, [.. recipients], data.ToString()));
                return await ReplyAsync(".", "250 queued as 4711", cancellation);
            }

            data.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        }

        return false;
    }

    private string Hello()
    {
        string[] lines = ["fake", .. server.Extensions];
        return string.Join("\r\n", lines.Select((line, i) => $"250{(i == lines.Length - 1 ? ' ' : '-')}{line}"));
    }

    private static string Address(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];

    private Task<bool> ReplyAsync(string verb, string standard, CancellationToken cancellation) =>
        WriteAsync(server.Scripted(verb) ?? standard, cancellation);

    /// <returns>Whether the connection is still of use.</returns>
    private async Task<bool> WriteAsync(string reply, CancellationToken cancellation)
    {
        if (reply == FakeSmtpServer.Drop)
            return false;
        while (reply == FakeSmtpServer.Tarpit)
        {
            await stream.WriteAsync("2"u8.ToArray(), cancellation);
            await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\r\n"), cancellation);
        return true;
    }

    // Byte by byte: nothing may be read ahead that belongs to TLS.
    private async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        List<byte> line = [];
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellation) == 1)
        {
            if (one[0] == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}
