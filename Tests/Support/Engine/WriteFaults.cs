namespace Risk.Tests.Support.Engine;

/// <summary>The n-th write from now fails, or never comes back as if the process had died in it.</summary>
public abstract class WriteFaults
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<int, WriteFault> faults = [];

    /// <summary>Writes and clears so far.</summary>
    public int Writes { get; private set; }

    /// <summary>Ends when the store has died.</summary>
    public Task Died => died.Task;

    /// <param name="fault">What happens.</param>
    /// <param name="write">To which write from now: 1 is the next.</param>
    public void Inject(WriteFault fault, int write = 1)
    {
        lock (gate)
            faults[Writes + write] = fault;
    }

    public void Die() => died.TrySetResult();

    protected async Task<T> WriteAsync<T>(Func<Task<T>> write)
    {
        await HangIfDeadAsync();
        var fault = NextFault();
        if (fault == WriteFault.Fails)
            throw new IOException("The store was told to fail.");
        if (fault == WriteFault.DiesBefore)
            Die();
        await HangIfDeadAsync();
        var written = await write();
        if (fault == WriteFault.FailsAfter)
            throw new IOException("The store wrote, then was told to fail.");
        if (fault == WriteFault.DiesAfter)
            Die();
        await HangIfDeadAsync();
        return written;
    }

    protected Task HangIfDeadAsync() => died.Task.IsCompleted ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;

    private WriteFault NextFault()
    {
        lock (gate)
            return faults.GetValueOrDefault(++Writes);
    }
}
