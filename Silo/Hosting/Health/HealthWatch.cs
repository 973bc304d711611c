using System.Collections.Concurrent;
using Risk.Contracts;

namespace Risk.Silo.Hosting.Health;

/// <summary>Looks after what the service needs, and remembers since when each is as it is. Safe for concurrent use.
/// </summary>
public sealed class HealthWatch(IEnumerable<IHealthProbe> probes, TimeProvider clock)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, DependencyHealth> last = new(StringComparer.Ordinal);

    /// <summary>Each of them, asked now.</summary>
    public async Task<ImmutableArray<DependencyHealth>> LookAsync()
    {
        var found = await Task.WhenAll(probes.Select(probe => probe.CheckAsync()));
        var now = clock.GetUtcNow();
        return [.. found.Select(one => last.AddOrUpdate(
            one.Name, _ => After(null, one, now), (_, before) => After(before, one, now)))];
    }

    /// <summary>Looks now and then, so that it is known since when.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(Period, clock);
        do
            await LookAsync();
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private static DependencyHealth After(DependencyHealth? before, DependencyHealth found, DateTimeOffset now) =>
        found with
        {
            Since = before?.Healthy == found.Healthy ? before.Since : now,
            LastError = found.Healthy ? before?.LastError : found.Detail,
            LastErrorAt = found.Healthy ? before?.LastErrorAt : now,
        };
}
