using Microsoft.Extensions.DependencyInjection;

namespace Risk.Tests.Engine.Probes;

/// <summary>Tells its life: who it is, when it ends, what was made for it.</summary>
[Alias("test.life")]
public interface ILifeGrain : IGrainWithStringKey
{
    [Alias("Instance")]
    Task<Guid> Instance();

    [Alias("InstanceNow"), AlwaysInterleave]
    Task<Guid> InstanceNow();

    /// <summary>Asks to end, then waits at the gate.</summary>
    [Alias("End")]
    Task End(string gate);

    [Alias("StayFor")]
    Task StayFor(TimeSpan time);

    [Alias("StartTimer")]
    Task StartTimer(TimeSpan period, bool keepAlive);

    /// <returns>What is wrong with the services that it got; empty for nothing.</returns>
    [Alias("Services")]
    Task<ImmutableArray<string>> Services();
}

/// <summary>What its grains have told the test.</summary>
public sealed class LifeLog
{
    private readonly Lock gate = new();
    private ImmutableArray<string> lines = [];

    public ImmutableArray<string> Lines
    {
        get
        {
            lock (gate)
                return lines;
        }
    }

    public void Add(string line)
    {
        lock (gate)
            lines = lines.Add(line);
    }
}

/// <summary>Made once an activation.</summary>
public sealed class ScopedService(LifeLog log) : IDisposable
{
    public void Dispose() => log.Add("scope disposed");
}

[GrainType("test-life")]
public sealed class LifeGrain(Gates gates, LifeLog log, ScopedService scoped, IServiceProvider services,
    [FromKeyedServices("blue")] string keyed) : Grain, ILifeGrain, IDisposable
{
    private readonly Guid instance = Guid.NewGuid();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        log.Add($"{this.GetPrimaryKeyString()} {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<Guid> Instance() => Task.FromResult(instance);

    public Task<Guid> InstanceNow() => Task.FromResult(instance);

    public Task End(string gate)
    {
        DeactivateOnIdle();
        return gates.PassAsync(gate);
    }

    public Task StayFor(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task StartTimer(TimeSpan period, bool keepAlive)
    {
        this.RegisterGrainTimer(() => Task.CompletedTask,
            new GrainTimerCreationOptions(period, period) { KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<string>> Services()
    {
        List<string> wrong = [];
        if (keyed != "blue")
            wrong.Add("keyed");
        if (!ReferenceEquals(ServiceProvider.GetRequiredService<ScopedService>(), scoped))
            wrong.Add("scope");
        if (!ReferenceEquals(services.GetRequiredService<ScopedService>(), scoped))
            wrong.Add("service provider");
        return Task.FromResult<ImmutableArray<string>>([.. wrong]);
    }

    public void Dispose() => log.Add("grain disposed");
}
