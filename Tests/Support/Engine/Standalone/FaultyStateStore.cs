using Orleans.Embedded.State;

namespace Risk.Tests.Support.Engine;

/// <summary>A store whose n-th write from now fails, or never comes back as if the process had died in it.</summary>
public sealed class FaultyStateStore(IStateStore inner) : IStateStore
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

    public async Task<StateRow?> ReadAsync(GrainId grain, string stateName, CancellationToken cancellationToken)
    {
        await HangIfDeadAsync();
        return await inner.ReadAsync(grain, stateName, cancellationToken);
    }

    public Task<string> WriteAsync(GrainId grain, string stateName, ReadOnlyMemory<byte> json, string? etag,
        CancellationToken cancellationToken) =>
        RunAsync(() => inner.WriteAsync(grain, stateName, json, etag, cancellationToken));

    public Task ClearAsync(GrainId grain, string stateName, string etag, CancellationToken cancellationToken) =>
        RunAsync(async () =>
        {
            await inner.ClearAsync(grain, stateName, etag, cancellationToken);
            return "";
        });

    private async Task<string> RunAsync(Func<Task<string>> write)
    {
        await HangIfDeadAsync();
        var fault = NextFault();
        if (fault == WriteFault.Fails)
            throw new IOException("The store was told to fail.");
        if (fault == WriteFault.DiesBefore)
            Die();
        await HangIfDeadAsync();
        var etag = await write();
        if (fault == WriteFault.FailsAfter)
            throw new IOException("The store wrote, then was told to fail.");
        if (fault == WriteFault.DiesAfter)
            Die();
        await HangIfDeadAsync();
        return etag;
    }

    private WriteFault NextFault()
    {
        lock (gate)
            return faults.GetValueOrDefault(++Writes);
    }

    private Task HangIfDeadAsync() => died.Task.IsCompleted ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;
}

/// <summary>What happens to one write.</summary>
public enum WriteFault
{
    None,

    /// <summary>It throws; nothing is written.</summary>
    Fails,

    /// <summary>It is written, then throws.</summary>
    FailsAfter,

    /// <summary>The process dies; nothing is written.</summary>
    DiesBefore,

    /// <summary>It is written, then the process dies.</summary>
    DiesAfter,
}
