using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Risk.Silo.Hosting;

/// <summary>Runs a loop as long as the host; one that fails starts again.</summary>
internal sealed class LoopService(
    string name, Func<CancellationToken, Task> run, TimeProvider clock, ILogger<LoopService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await run(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LoopLog.Failed(log, name, error);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}

internal static partial class LoopLog
{
    [LoggerMessage(3611, LogLevel.Error, "{Name}: the loop failed and starts again.")]
    public static partial void Failed(ILogger log, string name, Exception error);
}
