namespace Orleans.Concurrency;

/// <summary>The grain has no state of its own: one key may have several activations, made on demand.</summary>
/// <param name="maxLocalWorkers">Most activations of one key; default: one a processor.</param>
/// <param name="removeIdleWorkers">Kept for Orleans; here idle workers are always collected.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute(int maxLocalWorkers, bool removeIdleWorkers) : Attribute
{
    public StatelessWorkerAttribute(int maxLocalWorkers)
        : this(maxLocalWorkers, true)
    {
    }

    public StatelessWorkerAttribute()
        : this(Environment.ProcessorCount)
    {
    }

    internal int MaxLocalWorkers => maxLocalWorkers;

    internal bool RemoveIdleWorkers => removeIdleWorkers;
}
