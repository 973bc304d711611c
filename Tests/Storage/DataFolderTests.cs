using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Tests.Support;

namespace Risk.Tests.Storage;

public sealed class DataFolderTests
{
    [Fact]
    public async Task Folder_HeldByAnother_IsRefusedUntilItIsGivenBack()
    {
        using TestFolder folder = new();
        var first = await Databases.OpenAsync(null, folder.Path, TimeProvider.System);

        (await Should.ThrowAsync<IOException>(() => Databases.OpenAsync(null, folder.Path, TimeProvider.System)))
            .Message.ShouldContain("in use by another process");

        await first.DisposeAsync();
        await using var second = await Databases.OpenAsync(null, folder.Path, TimeProvider.System);
    }

    [Fact]
    public async Task Folder_WithAFileThatIsNoDatabase_IsRefusedByName()
    {
        using TestFolder folder = new();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "risk.db"), new string('x', 4096), TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<IOException>(() => Databases.OpenAsync(null, folder.Path, TimeProvider.System)))
            .Message.ShouldContain("risk.db' cannot be opened");
    }

    [Fact]
    public async Task Write_ToAFullDisk_FailsAsUnavailableAndWorksAgainWithRoom()
    {
        using TestFolder folder = new();
        await using var database = await Databases.OpenAsync(null, folder.Path, TimeProvider.System);
        await LimitPagesAsync(database, 1);

        await Should.ThrowAsync<StorageUnavailableException>(() => WriteAsync(database, new('x', 1_000_000)));

        await LimitPagesAsync(database, 1_000_000);
        (await WriteAsync(database, "x")).ShouldBe(1);
    }

    [Fact]
    public async Task Folder_OfAClosedDatabase_HasTheDataInOneFile()
    {
        using TestFolder folder = new();
        var database = await Databases.OpenAsync(null, folder.Path, TimeProvider.System);
        await WriteAsync(database, "x");
        await database.ReadAsync(
            new("select 1 as one"), row => row.Integer("one"), TestContext.Current.CancellationToken);

        await database.DisposeAsync();

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order().ShouldBe(["lock", "risk.db"]);
    }

    // SQLite never goes below the pages that are in use.
    private static Task LimitPagesAsync(IDatabase database, int pages) =>
        database.WriteAsync(new Statement($"pragma max_page_count = {pages}"), TestContext.Current.CancellationToken);

    private static Task<int> WriteAsync(IDatabase database, string key) => database.WriteAsync(
        new Statement(
            "insert into wakeups (grain_kind, grain_key, due_at) values ('alert', $1, $2)",
            key, DateTimeOffset.UnixEpoch),
        TestContext.Current.CancellationToken);
}
