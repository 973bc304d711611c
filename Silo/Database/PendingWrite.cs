namespace Risk.Silo.Database;

/// <summary>A write that waits for its commit.</summary>
internal sealed class PendingWrite(IReadOnlyList<Statement> statements, CancellationToken cancellation)
{
    // Asynchronously: a caller that goes on must not run on the thread that commits for everyone.
    private readonly TaskCompletionSource<int> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Statement> Statements => statements;

    /// <summary>Rows changed so far, told to the caller once the commit is durable.</summary>
    public int Changed { get; set; }

    public Task<int> Task => completion.Task;

    public bool IsDone => completion.Task.IsCompleted;

    /// <summary>Drops the write when its caller has given up before it began.</summary>
    public bool IsAbandoned => cancellation.IsCancellationRequested && completion.TrySetCanceled(cancellation);

    public void Complete() => completion.TrySetResult(Changed);

    public void Fail(Exception error) => completion.TrySetException(error);
}
