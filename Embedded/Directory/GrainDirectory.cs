using System.Collections.Concurrent;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Directory;

/// <summary>Where each grain is: finds its activation or makes one.</summary>
internal sealed class GrainDirectory(Engine engine, GrainClasses classes)
{
    private readonly ConcurrentDictionary<GrainId, Activation> activations = new();
    private readonly ConcurrentDictionary<GrainId, WorkerPool> pools = new();

    /// <returns>Null when no class has the type of the id.</returns>
    public Activation? FindOrMake(GrainId id)
    {
        if (activations.TryGetValue(id, out var activation))
            return activation;
        if (classes.Find(id.Type) is not { } grainClass)
            return null;
        return grainClass.MaxWorkers > 0
            ? Worker(id, grainClass)
            : activations.GetOrAdd(id, _ => new Activation(engine, grainClass, id));
    }

    public void Remove(Activation activation)
    {
        activations.TryRemove(new(activation.GrainId, activation));
        if (pools.TryGetValue(activation.GrainId, out var pool) && pool.Remove(activation))
            pools.TryRemove(new(activation.GrainId, pool));
    }

    public IEnumerable<Activation> All() => activations.Values.Concat(pools.Values.SelectMany(pool => pool.All()));

    private Activation Worker(GrainId id, GrainClass grainClass)
    {
        while (true)
        {
            var pool = pools.GetOrAdd(id, _ => new());
            if (pool.Pick(grainClass.MaxWorkers, () => new(engine, grainClass, id)) is { } worker)
                return worker;
        }
    }
}
