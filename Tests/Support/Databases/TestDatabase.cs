using Risk.Silo.Database;

namespace Risk.Tests.Support;

/// <summary>An empty database of the service, on either engine, with the schema applied.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly string? url;

    private TestDatabase(string? url) => this.url = url;

    public IDatabase Database { get; private set; } = null!;

    /// <summary>How another process finds it.</summary>
    public IReadOnlyDictionary<string, string> Settings => url is null
        ? new Dictionary<string, string> { ["RISK_DATA_DIR"] = folder.Path }
        : new Dictionary<string, string> { ["DATABASE_URL"] = url };

    public static Task<TestDatabase> SqliteAsync() => OpenAsync(null);

    public static async Task<TestDatabase> PostgresAsync(PostgresServer server) =>
        await OpenAsync(await server.CreateDatabaseAsync());

    /// <summary>Closes the database and opens it again, as a restart would.</summary>
    public async Task ReopenAsync()
    {
        await Database.DisposeAsync();
        Database = await Databases.OpenAsync(url, folder.Path, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<TestDatabase> OpenAsync(string? url)
    {
        TestDatabase test = new(url);
        test.Database = await Databases.OpenAsync(url, test.folder.Path, TimeProvider.System);
        return test;
    }
}
