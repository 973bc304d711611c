using Microsoft.Data.Sqlite;

namespace Risk.Silo.Database.Sqlite;

/// <summary>Reads one SQLite file, beside the process that writes it or without any.</summary>
internal sealed class SqliteReader(string file) : IDatabaseReader
{
    private readonly string settings = SqliteConnections.ReaderSettings(file);

    public Task<IReadOnlyList<T>> ReadAsync<T>(
        Statement query, Func<Row, T> map, CancellationToken cancellation = default)
    {
        try
        {
            return Task.FromResult<IReadOnlyList<T>>(Read(query, map));
        }
        catch (SqliteException error)
        {
            return Task.FromException<IReadOnlyList<T>>(SqliteErrors.Translate(error));
        }
    }

    public ValueTask DisposeAsync()
    {
        using var any = new SqliteConnection(settings);
        SqliteConnection.ClearPool(any);
        return ValueTask.CompletedTask;
    }

    // SQLite has no asynchronous reads; these are short, and run where they are called.
    private List<T> Read<T>(Statement query, Func<Row, T> map)
    {
        using var connection = new SqliteConnection(settings);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query.Text;
        for (var i = 0; i < query.Values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", SqliteValues.ToColumn(query.Values[i]));
        using var reader = command.ExecuteReader();
        var row = new SqliteRow(reader);
        List<T> rows = [];
        while (reader.Read())
            rows.Add(map(row));
        return rows;
    }
}
