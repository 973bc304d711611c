namespace Risk.Tests.Engine.Probes;

/// <summary>Runs one timer and counts its ticks.</summary>
[Alias("test.timer")]
public interface ITimerGrain : IGrainWithStringKey
{
    [Alias("Start")]
    Task Start(TimerPlan plan);

    [Alias("Ticks"), AlwaysInterleave]
    Task<int> Ticks();

    /// <returns>Instants of the ticks.</returns>
    [Alias("Times"), AlwaysInterleave]
    Task<ImmutableArray<DateTimeOffset>> Times();

    [Alias("Wait")]
    Task Wait(string gate);
}

/// <summary>A timer and what happens in its ticks.</summary>
[GenerateSerializer, Immutable, Alias("test.timer-plan")]
public sealed record TimerPlan
{
    [Id(0)]
    public TimeSpan Due { get; init; }

    [Id(1)]
    public TimeSpan Period { get; init; } = Timeout.InfiniteTimeSpan;

    [Id(2)]
    public bool Interleave { get; init; }

    /// <summary>Each tick waits at "tick n", n from 1.</summary>
    [Id(3)]
    public bool WaitsAtGates { get; init; }

    [Id(4)]
    public bool Throws { get; init; }

    [Id(5)]
    public bool DisposesInTick2 { get; init; }

    /// <summary>Tick 2 sets due and period to this.</summary>
    [Id(6)]
    public TimeSpan? ChangesInTick2 { get; init; }
}

[GrainType("test-timer")]
public sealed class TimerGrain(Gates gates, TimeProvider clock) : Grain, ITimerGrain
{
    private readonly List<DateTimeOffset> times = [];
    private IGrainTimer? timer;

    public Task Start(TimerPlan plan)
    {
        timer = this.RegisterGrainTimer(TickAsync, plan,
            new GrainTimerCreationOptions(plan.Due, plan.Period) { Interleave = plan.Interleave });
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(times.Count);

    public Task<ImmutableArray<DateTimeOffset>> Times() => Task.FromResult<ImmutableArray<DateTimeOffset>>([.. times]);

    public Task Wait(string gate) => gates.PassAsync(gate);

    private async Task TickAsync(TimerPlan plan, CancellationToken cancellationToken)
    {
        times.Add(clock.GetUtcNow());
        if (plan.WaitsAtGates)
            await gates.PassAsync($"tick {times.Count}", cancellationToken);
        if (times.Count == 2 && plan.DisposesInTick2)
            timer!.Dispose();
        if (times.Count == 2 && plan.ChangesInTick2 is { } time)
            timer!.Change(time, time);
        if (plan.Throws)
            throw new InvalidOperationException("A tick was told to throw.");
    }
}
