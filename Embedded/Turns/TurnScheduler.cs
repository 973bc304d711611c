namespace Orleans.Embedded.Turns;

/// <summary>Runs turns one at a time on the thread pool. It is the task scheduler of all that its owner does, so
/// that what follows an await comes back to it.</summary>
internal abstract class TurnScheduler : TaskScheduler, IThreadPoolWorkItem
{
    // Counted, not timed: a look at the clock costs as much as a short turn.
    private const int TurnsASlice = 32;

    [ThreadStatic]
    private static TurnScheduler? onThisThread;

    private readonly Queue<Task> turns = new();
    private bool scheduled;
    private bool requestsWait;

    /// <summary>Guards the turns here and the requests of the derived class.</summary>
    protected Lock Gate { get; } = new();

    /// <summary>Gate is held. Turns of running requests wait, and go before new requests.</summary>
    protected bool HasTurns => turns.Count > 0;

    protected bool IsScheduled => scheduled;

    void IThreadPoolWorkItem.Execute()
    {
        onThisThread = this;
        try
        {
            RunSlice();
        }
        finally
        {
            onThisThread = null;
        }
    }

    /// <summary>In a turn: starts what may start.</summary>
    protected abstract void RunRequests();

    /// <summary>Gate is held. Asks for RunRequests.</summary>
    /// <returns>True when the caller must call Start once Gate is free.</returns>
    protected bool Wake()
    {
        requestsWait = true;
        if (scheduled)
            return false;
        scheduled = true;
        return true;
    }

    protected void Start() => Queue(preferLocal: onThisThread is not null);

    /// <summary>Has Execute called soon.</summary>
    protected virtual void Queue(bool preferLocal) => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal);

    protected sealed override void QueueTask(Task task)
    {
        lock (Gate)
        {
            turns.Enqueue(task);
            if (scheduled)
                return;
            scheduled = true;
        }

        Start();
    }

    protected sealed override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && onThisThread == this && TryExecuteTask(task);

    protected sealed override IEnumerable<Task> GetScheduledTasks()
    {
        lock (Gate)
            return [.. turns];
    }

    private void RunSlice()
    {
        for (var count = 0; count < TurnsASlice; count++)
        {
            if (!TryTake(out var turn))
                return;
            if (turn is not null)
                TryExecuteTask(turn);
            else
                new Task(static self => ((TurnScheduler)self!).RunRequests(), this).RunSynchronously(this);
        }

        Queue(preferLocal: false);
    }

    /// <returns>False when there is nothing to do; a null turn stands for RunRequests.</returns>
    private bool TryTake(out Task? turn)
    {
        lock (Gate)
        {
            if (turns.TryDequeue(out turn))
                return true;
            scheduled = requestsWait;
            requestsWait = false;
            return scheduled;
        }
    }
}
