namespace Risk.Tests.Engine.Probes;

/// <summary>What grains call outside of grains.</summary>
[Alias("test.observer")]
public interface IProbeObserver : IGrainObserver
{
    [Alias("Heard"), OneWay]
    void Heard(string news);

    [Alias("HeardAsync")]
    Task HeardAsync(string gate);
}

/// <summary>Hears, and says nothing.</summary>
public sealed class SilentObserver : IProbeObserver
{
    public void Heard(string news)
    {
    }

    public Task HeardAsync(string gate) => Task.CompletedTask;
}

/// <summary>Has observers.</summary>
[Alias("test.subject")]
public interface ISubjectGrain : IGrainWithStringKey
{
    [Alias("Subscribe")]
    Task Subscribe(IProbeObserver observer);

    [Alias("Tell")]
    Task Tell(string news);

    /// <summary>Tells each and waits for it.</summary>
    [Alias("TellAsync")]
    Task TellAsync(string gate);
}

[GrainType("test-subject")]
public sealed class SubjectGrain : Grain, ISubjectGrain
{
    private readonly List<IProbeObserver> observers = [];

    public Task Subscribe(IProbeObserver observer)
    {
        observers.Add(observer);
        return Task.CompletedTask;
    }

    public Task Tell(string news)
    {
        observers.ForEach(observer => observer.Heard(news));
        return Task.CompletedTask;
    }

    public Task TellAsync(string gate) => Task.WhenAll(observers.Select(observer => observer.HeardAsync(gate)));
}
