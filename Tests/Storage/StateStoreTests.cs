using System.Text;
using Orleans.Storage;
using Risk.Silo.Standalone.State;
using Risk.Tests.Support;

namespace Risk.Tests.Storage;

public abstract class StateStoreTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private static readonly GrainId Grain = GrainId.Create("portfolio", "P/1 'ä'");

    private StateStore Store => new(Database, TimeProvider.System);

    [Fact]
    public async Task Read_NothingWritten_IsNull() =>
        (await Store.ReadAsync(Grain, "state", Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Write_New_IsReadBackByteForByteAfterReopening()
    {
        var etag = await WriteAsync("""{"name":"Büro ✓","cash":1.50}""", null);

        await Test.ReopenAsync();

        var row = await Store.ReadAsync(Grain, "state", Cancellation);
        row!.Etag.ShouldBe(etag);
        Encoding.UTF8.GetString(row.Json.Span).ShouldBe("""{"name":"Büro ✓","cash":1.50}""");
    }

    [Fact]
    public async Task Write_WithItsETag_ReplacesAndGivesAnother()
    {
        var first = await WriteAsync("1", null);

        var second = await WriteAsync("2", first);

        second.ShouldNotBe(first);
        (await ReadAsync()).ShouldBe(("2", second));
    }

    [Fact]
    public async Task Write_WithAStaleETag_IsRefusedAndChangesNothing()
    {
        var first = await WriteAsync("1", null);
        var second = await WriteAsync("2", first);

        var error = await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync("3", first));

        (error.StoredEtag, error.CurrentEtag).ShouldBe((second, first));
        (await ReadAsync()).ShouldBe(("2", second));
    }

    [Fact]
    public async Task Write_NewWhereARowIs_IsRefused()
    {
        await WriteAsync("1", null);

        await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync("2", null));
    }

    [Fact]
    public async Task Write_WithAnETagWhereNoRowIs_IsRefused() =>
        await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync("1", "42"));

    [Fact]
    public async Task Clear_WithItsETag_RemovesTheRow()
    {
        await Store.ClearAsync(Grain, "state", await WriteAsync("1", null), Cancellation);

        (await Store.ReadAsync(Grain, "state", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Clear_WithAStaleETag_IsRefused()
    {
        var first = await WriteAsync("1", null);
        await WriteAsync("2", first);

        await Should.ThrowAsync<InconsistentStateException>(
            () => Store.ClearAsync(Grain, "state", first, Cancellation));
    }

    [Fact]
    public async Task Write_AfterClear_NeverRepeatsAnETag()
    {
        var first = await WriteAsync("1", null);
        await Store.ClearAsync(Grain, "state", first, Cancellation);
        await WriteAsync("2", null);

        await Should.ThrowAsync<InconsistentStateException>(() => WriteAsync("3", first));
    }

    [Fact]
    public async Task Write_OtherStateOrKey_IsAnotherRow()
    {
        await WriteAsync("1", null);

        await Store.WriteAsync(Grain, "other", Json("2"), null, Cancellation);
        await Store.WriteAsync(GrainId.Create("portfolio", "P2"), "state", Json("3"), null, Cancellation);

        (await ReadAsync()).Json.ShouldBe("1");
    }

    [Fact]
    public async Task Write_ManyGrainsAtOnceOneOfThemStale_OnlyThatOneFails()
    {
        var writes = Enumerable.Range(0, 500).Select(i => Store.WriteAsync(
            GrainId.Create("alert", $"{i}"), "state", Json("1"), i == 250 ? "7" : null, Cancellation)).ToArray();

        await Should.ThrowAsync<InconsistentStateException>(() => Task.WhenAll(writes));

        writes.Count(write => write.IsCompletedSuccessfully).ShouldBe(499);
    }

    private Task<string> WriteAsync(string json, string? etag) =>
        Store.WriteAsync(Grain, "state", Json(json), etag, Cancellation);

    private async Task<(string Json, string Etag)> ReadAsync()
    {
        var row = await Store.ReadAsync(Grain, "state", Cancellation);
        return (Encoding.UTF8.GetString(row!.Json.Span), row.Etag);
    }

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);
}

public sealed class SqliteStateStoreTests() : StateStoreTests(TestDatabase.SqliteAsync);

public sealed class PostgresStateStoreTests(PostgresServer server)
    : StateStoreTests(() => TestDatabase.PostgresAsync(server));
