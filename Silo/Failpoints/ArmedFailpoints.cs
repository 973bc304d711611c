using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Risk.Grains.Failpoints;

namespace Risk.Silo.Failpoints;

/// <summary>Stops or kills this process where the plan says so. Development only; the settings see to that.</summary>
public sealed class ArmedFailpoints(
    IReadOnlyDictionary<string, FailpointAction> plan, TimeProvider clock, ILogger<ArmedFailpoints> log) : IFailpoints
{
    private readonly ConcurrentDictionary<string, int> hits = new();

    public ValueTask HitAsync(string name)
    {
        if (!plan.TryGetValue(name, out var action))
            return ValueTask.CompletedTask;
        var hit = hits.AddOrUpdate(name, 1, (_, before) => before + 1);
        return action.Hit is { } only && only != hit ? ValueTask.CompletedTask : ActAsync(name, action.Pause);
    }

    private async ValueTask ActAsync(string name, TimeSpan? pause)
    {
        if (pause is { } time)
        {
            FailpointLog.Pauses(log, name, time.TotalSeconds);
            await Task.Delay(time, clock);
            return;
        }

        FailpointLog.Kills(log, name);
        // SIGKILL, as if somebody had pulled the plug: nothing is flushed, nothing is said goodbye to.
        using var self = Process.GetCurrentProcess();
        self.Kill();
        await Task.Delay(Timeout.Infinite);
    }
}

internal static partial class FailpointLog
{
    [LoggerMessage(3621, LogLevel.Warning, "{Name}: the failpoint pauses for {Seconds} s.")]
    public static partial void Pauses(ILogger log, string name, double seconds);

    [LoggerMessage(3622, LogLevel.Critical, "{Name}: the failpoint kills this process.")]
    public static partial void Kills(ILogger log, string name);
}
