using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Risk.Contracts;

namespace Risk.Silo.Database.Sqlite;

/// <summary>
/// The single writer: one thread that commits all waiting writes together, so that thousands of grains share one flush
/// of the disk instead of queueing for one each.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>Bounds how long the first write of a batch waits for the last.</summary>
    private const int MaxBatch = 512;

    private readonly BlockingCollection<PendingWrite> waiting = [];
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteConnection connection;

    public SqliteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        // A thread of its own: it blocks on the disk, and the pool's threads are for grains.
        new Thread(Run) { IsBackground = true, Name = "sqlite-writer" }.Start();
    }

    public Task<int> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation)
    {
        var write = new PendingWrite(statements, cancellation);
        try
        {
            waiting.Add(write, cancellation);
        }
        catch (InvalidOperationException)
        {
            throw new StorageUnavailableException("The service is stopping; nothing was written.");
        }

        return write.Task.WaitAsync(cancellation);
    }

    /// <summary>Commits what waits, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.CompleteAdding();
        await stopped.Task;
    }

    private void Run()
    {
        using (connection)
        using (var batch = new SqliteBatch(connection))
        {
            foreach (var first in waiting.GetConsumingEnumerable())
                batch.Commit(Gather(first));
        }

        stopped.SetResult();
    }

    private List<PendingWrite> Gather(PendingWrite first)
    {
        List<PendingWrite> batch = [first];
        while (batch.Count < MaxBatch && waiting.TryTake(out var next))
            batch.Add(next);
        batch.RemoveAll(write => write.IsAbandoned);
        return batch;
    }
}
