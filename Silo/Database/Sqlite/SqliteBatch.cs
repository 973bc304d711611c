using Microsoft.Data.Sqlite;

namespace Risk.Silo.Database.Sqlite;

/// <summary>Runs many writes in one transaction; one that fails is undone alone. Used by one thread.</summary>
internal sealed class SqliteBatch(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <summary>Answers each write after the commit, or fails it.</summary>
    public void Commit(IReadOnlyList<PendingWrite> writes)
    {
        try
        {
            Execute("begin immediate");
            foreach (var write in writes)
                RunAlone(write);
            Execute("commit");
        }
        catch (Exception error)
        {
            RollBack();
            var cause = SqliteErrors.Translate(error);
            foreach (var write in writes)
                write.Fail(cause);
            return;
        }

        foreach (var write in writes)
            write.Complete();
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }

    private void RunAlone(PendingWrite write)
    {
        // A single statement that fails undoes itself.
        var isSingle = write.Statements.Count == 1;
        try
        {
            if (!isSingle)
                Execute("savepoint one_write");
            foreach (var statement in write.Statements)
                write.Changed += Execute(statement.Text, statement.Values);
            if (!isSingle)
                Execute("release one_write");
        }
        catch (Exception error) when (IsInTransaction())
        {
            if (!isSingle)
                Execute("rollback to one_write");
            write.Fail(SqliteErrors.Translate(error));
        }
    }

    private int Execute(string sql, params object?[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
            prepared[sql] = command = Prepare(sql, values.Length);
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = SqliteValues.ToColumn(values[i]);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    // Some errors, like a full disk, make SQLite roll back the whole transaction by itself.
    private bool IsInTransaction() => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    private void RollBack()
    {
        try
        {
            if (IsInTransaction())
                Execute("rollback");
        }
        catch (SqliteException)
        {
            // The next batch cannot begin then, and rolls back again.
        }
    }
}
