using System.Threading.Channels;
using Npgsql;
using StorageUnavailableException = Risk.Contracts.StorageUnavailableException;

namespace Risk.Silo.Database.Postgres;

/// <summary>
/// Commits waiting writes together: each of a few lanes sends what waits as one pipelined batch, which PostgreSQL runs
/// in one transaction. When a batch fails, its writes are tried one by one, so that only the guilty one fails.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private const int Lanes = 2;
    private const int MaxBatch = 256;

    private readonly Channel<PendingWrite> waiting = Channel.CreateUnbounded<PendingWrite>();
    private readonly NpgsqlDataSource source;
    private readonly Task lanes;

    public PostgresWriter(NpgsqlDataSource source)
    {
        this.source = source;
        lanes = Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(RunAsync)));
    }

    public Task<int> WriteAsync(IReadOnlyList<Statement> statements, CancellationToken cancellation)
    {
        var write = new PendingWrite(statements, cancellation);
        if (!waiting.Writer.TryWrite(write))
            throw new StorageUnavailableException("The service is stopping; nothing was written.");
        return write.Task.WaitAsync(cancellation);
    }

    /// <summary>Commits what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await lanes;
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            var batch = Gather();
            if (batch.Count > 0)
                await CommitAsync(batch);
        }
    }

    private List<PendingWrite> Gather()
    {
        List<PendingWrite> batch = [];
        while (batch.Count < MaxBatch && waiting.Reader.TryRead(out var next))
        {
            if (!next.IsAbandoned)
                batch.Add(next);
        }

        return batch;
    }

    private async Task CommitAsync(List<PendingWrite> writes)
    {
        try
        {
            await ExecuteAsync(writes);
        }
        catch (Exception error) when (writes.Count > 1 && !PostgresErrors.IsUnavailable(error))
        {
            foreach (var write in writes)
                await CommitAsync([write]);
        }
        catch (Exception error)
        {
            Fail(writes, PostgresErrors.Translate(error));
        }
    }

    private async Task ExecuteAsync(List<PendingWrite> writes)
    {
        await using var batch = source.CreateBatch();
        foreach (var statement in writes.SelectMany(write => write.Statements))
            batch.BatchCommands.Add(ToCommand(statement));
        await batch.ExecuteNonQueryAsync();
        var next = 0;
        foreach (var write in writes)
        {
            for (var i = 0; i < write.Statements.Count; i++)
                write.Changed += (int)batch.BatchCommands[next++].RecordsAffected;
            write.Complete();
        }
    }

    // A server that is away makes each try wait for its timeout: whoever waits behind this batch is told at once.
    private void Fail(List<PendingWrite> writes, Exception cause)
    {
        foreach (var write in writes)
            write.Fail(cause);
        while (cause is StorageUnavailableException && waiting.Reader.TryRead(out var next))
            next.Fail(cause);
    }

    private static NpgsqlBatchCommand ToCommand(Statement statement)
    {
        var command = new NpgsqlBatchCommand(statement.Text);
        foreach (var value in statement.Values)
            command.Parameters.Add(PostgresValues.ToParameter(value));
        return command;
    }
}
