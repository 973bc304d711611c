using System.Net.Sockets;
using Risk.Contracts;
using Risk.Silo.Settings;

namespace Risk.Silo.Hosting.Health;

/// <summary>Connects to the mail server, or writes to the outbox folder when there is none.</summary>
public sealed class EmailProbe(SmtpSettings settings, string outbox) : IHealthProbe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public async Task<DependencyHealth> CheckAsync()
    {
        var target = settings.Host is null ? "outbox folder, no SMTP_HOST is set" : $"{settings.Host}:{settings.Port}";
        try
        {
            await (settings.Host is null ? WriteAsync() : ConnectAsync());
            return Answer(true, target);
        }
        catch (Exception error) when (error is IOException or SocketException or UnauthorizedAccessException)
        {
            return Answer(false, $"{target}: {error.Message}");
        }
        catch (OperationCanceledException)
        {
            return Answer(false, $"{target}: no answer within {Limit.TotalSeconds:0} s");
        }
    }

    private static DependencyHealth Answer(bool healthy, string detail) =>
        new("email", healthy, detail, Required: false);

    private async Task ConnectAsync()
    {
        using CancellationTokenSource limit = new(Limit);
        using TcpClient client = new();
        await client.ConnectAsync(settings.Host!, settings.Port, limit.Token);
    }

    private async Task WriteAsync()
    {
        Directory.CreateDirectory(outbox);
        var probe = Path.Combine(outbox, $"{Guid.NewGuid():N}.tmp");
        await File.WriteAllTextAsync(probe, "");
        File.Delete(probe);
    }
}
