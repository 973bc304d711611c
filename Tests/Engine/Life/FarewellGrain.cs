using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Life;

/// <summary>Tells an observer that it ends.</summary>
[Alias("test.farewell")]
public interface IFarewellGrain : IGrainWithStringKey
{
    [Alias("Subscribe")]
    Task Subscribe(IProbeObserver observer);
}

[GrainType("test-farewell")]
public sealed class FarewellGrain(LifeLog log) : Grain, IFarewellGrain
{
    private IProbeObserver? observer;

    public Task Subscribe(IProbeObserver observer)
    {
        this.observer = observer;
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        observer?.Heard("farewell");
        log.Add($"{this.GetPrimaryKeyString()} said farewell");
        return Task.CompletedTask;
    }
}
