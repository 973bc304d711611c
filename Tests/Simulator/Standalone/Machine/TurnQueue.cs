namespace Risk.Tests.Simulator.Machine;

/// <summary>All that could go on next, of the engine and of those who call it: a seed picks one at a time.</summary>
/// <remarks>One thread only. Nothing is left when nothing can happen any more before the clock moves.</remarks>
internal sealed class TurnQueue(int seed) : SynchronizationContext
{
    private readonly Random random = new(seed);
    private readonly List<(SynchronizationContext? Context, Action Run)> ready = [];
    private readonly ExecutionContext clean = ExecutionContext.Capture()!;

    /// <summary>Runs until nothing is left or the process has died.</summary>
    public void Drain(Life life)
    {
        while (ready.Count > 0 && !life.IsOver)
            Run(Take());
    }

    /// <summary>A turn of a grain; it has its own scheduler.</summary>
    public void Add(IThreadPoolWorkItem turn) => ready.Add((null, turn.Execute));

    public override void Post(SendOrPostCallback d, object? state) => ready.Add((this, () => d(state)));

    /// <summary>Begins something whose continuations come here.</summary>
    public T Begin<T>(Func<T> start)
    {
        T result = default!;
        Run((this, () => result = start()));
        return result;
    }

    private (SynchronizationContext? Context, Action Run) Take()
    {
        int index = random.Next(ready.Count);
        var taken = ready[index];
        ready[index] = ready[^1];
        ready.RemoveAt(ready.Count - 1);
        return taken;
    }

    private void Run((SynchronizationContext? Context, Action Run) next)
    {
        SynchronizationContext? outer = Current;
        SetSynchronizationContext(next.Context);
        try
        {
            ExecutionContext.Run(clean, _ => next.Run(), null);
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}
