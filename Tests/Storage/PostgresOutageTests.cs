using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Database.Postgres;
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
        await Should.ThrowAsync<StorageUnavailableException>(() => WriteAsync(database, "lost"));
        await Should.ThrowAsync<StorageUnavailableException>(() => CountAsync(database));
        await server.StartAsync();

        await WriteAsync(database, "after");
        (await CountAsync(database)).ShouldBe(2);
    }

    [Fact]
    public async Task Open_NoServer_FailsAsUnavailable()
    {
        var url = await server.CreateDatabaseAsync();
        await server.StopAsync();

        await Should.ThrowAsync<StorageUnavailableException>(
            () => Databases.OpenAsync(url, "", TimeProvider.System));

        await server.StartAsync();
    }

    [Fact]
    public async Task Lease_OfOneHolder_IsRefusedToOthersAndLostWithTheServer()
    {
        var url = await server.CreateDatabaseAsync();
        await using var first = await PostgresLease.TryTakeAsync(url, isShared: false, Cancellation);
        first.ShouldNotBeNull();
        (await PostgresLease.TryTakeAsync(url, isShared: false, Cancellation)).ShouldBeNull();
        (await first.IsHeldAsync(Cancellation)).ShouldBeTrue();

        await server.StopAsync();
        (await first.IsHeldAsync(Cancellation)).ShouldBeFalse();
        await server.StartAsync();

        await using var second = await PostgresLease.TryTakeAsync(url, isShared: false, Cancellation);
        second.ShouldNotBeNull();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<int> WriteAsync(IDatabase database, string key) => database.WriteAsync(
        new Statement(
            "insert into wakeups (grain_kind, grain_key, due_at) values ('alert', $1, $2)",
            key, DateTimeOffset.UnixEpoch),
        Cancellation);

    private static Task<long> CountAsync(IDatabase database) => database.ReadFirstAsync(
        new("select count(*) as n from wakeups"), row => row.Long("n"), Cancellation);
}
