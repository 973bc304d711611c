namespace Orleans.Embedded.Runtime;

/// <summary>Deactivates what has not been used for its collection age.</summary>
internal sealed class IdleCollector(Engine engine, TimeProvider clock) : IDisposable
{
    private ITimer? timer;

    public void Start()
    {
        using var noFlow = ExecutionContext.SuppressFlow();
        timer = clock.CreateTimer(_ => Collect(), null, engine.Options.CollectionQuantum,
            engine.Options.CollectionQuantum);
    }

    public void Dispose() => timer?.Dispose();

    private void Collect()
    {
        var now = clock.GetUtcNow();
        foreach (var activation in engine.Directory.All())
            activation.CollectIfIdle(now);
    }
}
