using Risk.Silo.Database;
using Risk.Tests.Support;

namespace Risk.Tests.Storage;

/// <summary>A server of its own: the others' must not be stopped.</summary>
public sealed class PostgresOutageTests : IAsyncDisposable
{
    private readonly PostgresServer server = new();

    [Fact]
    public async Task Database_StoppedAndStarted_FailsClearlyAndThenWorksAgain()
    {
        var url = await server.CreateDatabaseAsync();
        await using var database = await Databases.OpenAsync(url, "", TimeProvider.System);
        await WriteAsync(database, "before");

        await server.StopAsync();
        await Should.ThrowAsync<DatabaseUnavailableException>(() => WriteAsync(database, "lost"));
        await Should.ThrowAsync<DatabaseUnavailableException>(() => CountAsync(database));
        await server.StartAsync();

        await WriteAsync(database, "after");
        (await CountAsync(database)).ShouldBe(2);
    }

    [Fact]
    public async Task Open_NoServer_FailsAsUnavailable()
    {
        var url = await server.CreateDatabaseAsync();
        await server.StopAsync();

        await Should.ThrowAsync<DatabaseUnavailableException>(
            () => Databases.OpenAsync(url, "", TimeProvider.System));

        await server.StartAsync();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static Task<int> WriteAsync(IDatabase database, string key) => database.WriteAsync(
        new Statement(
            "insert into wakeups (grain_kind, grain_key, due_at) values ('alert', $1, $2)",
            key, DateTimeOffset.UnixEpoch),
        TestContext.Current.CancellationToken);

    private static Task<long> CountAsync(IDatabase database) => database.ReadFirstAsync(
        new("select count(*) as n from wakeups"), row => row.Long("n"), TestContext.Current.CancellationToken);
}
