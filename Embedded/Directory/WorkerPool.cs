using Orleans.Embedded.Activations;

namespace Orleans.Embedded.Directory;

/// <summary>The activations of one key of a stateless worker.</summary>
internal sealed class WorkerPool
{
    private readonly Lock gate = new();
    private readonly List<Activation> workers = [];
    private bool retired;

    /// <returns>One that is free, a new one, or the least busy; null when the pool has been given up.</returns>
    public Activation? Pick(int most, Func<Activation> make)
    {
        lock (gate)
        {
            if (retired)
                return null;
            var best = workers.MinBy(worker => worker.Load);
            if (best is not null && (workers.Count >= most || best.Load == 0))
                return best;
            var made = make();
            workers.Add(made);
            return made;
        }
    }

    /// <returns>True when that was the last one and the pool must not be used any more.</returns>
    public bool Remove(Activation worker)
    {
        lock (gate)
        {
            workers.Remove(worker);
            return retired = workers.Count == 0;
        }
    }

    public IReadOnlyList<Activation> All()
    {
        lock (gate)
            return [.. workers];
    }
}
