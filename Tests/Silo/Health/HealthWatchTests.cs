using Risk.Contracts;
using Risk.Silo.Hosting.Health;
using Risk.Tests.Support;

namespace Risk.Tests.Silo.Health;

/// <summary>Since when something works, or does not, and what was wrong with it last.</summary>
public sealed class HealthWatchTests
{
    private readonly ManualTimeProvider clock = new();
    private readonly Probe probe = new();

    [Fact]
    public async Task Watch_RemembersSinceWhenAndTheLastError()
    {
        HealthWatch watch = new([probe], clock);
        DateTimeOffset start = clock.GetUtcNow();
        (await watch.LookAsync()).Single().ShouldBe(new("thing", true, "fine", true, start));

        clock.Advance(TimeSpan.FromSeconds(5));
        (await watch.LookAsync()).Single().Since.ShouldBe(start);

        probe.Fault = "broken";
        DateTimeOffset broke = clock.GetUtcNow();
        (await watch.LookAsync()).Single().ShouldBe(new("thing", false, "broken", true, broke, "broken", broke));

        clock.Advance(TimeSpan.FromSeconds(5));
        DateTimeOffset last = clock.GetUtcNow();
        (await watch.LookAsync()).Single().ShouldBe(new("thing", false, "broken", true, broke, "broken", last));

        probe.Fault = null;
        clock.Advance(TimeSpan.FromSeconds(5));
        (await watch.LookAsync()).Single().ShouldBe(
            new("thing", true, "fine", true, clock.GetUtcNow(), "broken", last));
    }

    private sealed class Probe : IHealthProbe
    {
        public string? Fault { get; set; }

        public Task<DependencyHealth> CheckAsync() =>
            Task.FromResult(new DependencyHealth("thing", Fault is null, Fault ?? "fine", Required: true));
    }
}
