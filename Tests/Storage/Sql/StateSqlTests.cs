using System.Data;
using System.Text;
using Risk.Silo.Database;
using Risk.Silo.Standalone.State;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Sql;

public sealed class StateSqlTests(PostgresServer server) : OrleansSql(server)
{
    private const string Json = """{"name":"Büro ✓","cash":1.50}""";

    private static readonly GrainId Grain = GrainId.Create("portfolio", "P1");

    private StateStore Standalone => new(Database, TimeProvider.System);

    [Fact]
    public async Task Read_NothingWritten_HasNoRow() => (await ReadAsync()).ShouldBeNull();

    [Fact]
    public async Task Write_New_IsReadBackByteForByte()
    {
        var version = await WriteAsync(Json, null);

        version.ShouldNotBeNull();
        (await ReadAsync()).ShouldBe((Json, version.Value));
    }

    [Fact]
    public async Task Write_WithItsVersion_ReplacesAndGivesTheNext()
    {
        var first = await WriteAsync("1", null);

        var second = await WriteAsync("2", first);

        second.ShouldBe(first + 1);
        (await ReadAsync()).ShouldBe(("2", second!.Value));
    }

    [Fact]
    public async Task Write_WithAStaleVersion_AnswersNoRowAndChangesNothing()
    {
        var first = await WriteAsync("1", null);
        var second = await WriteAsync("2", first);

        (await WriteAsync("3", first)).ShouldBeNull();

        (await ReadAsync()).ShouldBe(("2", second!.Value));
    }

    [Fact]
    public async Task Write_NewWhereARowIs_AnswersNoRow()
    {
        await WriteAsync("1", null);

        (await WriteAsync("2", null)).ShouldBeNull();
    }

    [Fact]
    public async Task Write_WithAVersionWhereNoRowIs_AnswersNoRow() => (await WriteAsync("1", 42)).ShouldBeNull();

    [Theory]
    [InlineData("DeleteStorageKey")]
    [InlineData("ClearStorageKey")]
    public async Task Delete_WithItsVersion_RemovesTheRowAndAnswersAnotherVersion(string key)
    {
        var version = await WriteAsync("1", null);

        var answer = await DeleteAsync(key, version);

        answer.ShouldBe(version + 1);
        (await ReadAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_WithAStaleVersion_AnswersNoRowAndRemovesNothing()
    {
        var first = await WriteAsync("1", null);
        await WriteAsync("2", first);

        (await DeleteAsync("DeleteStorageKey", first)).ShouldBeNull();

        (await ReadAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Write_AfterDelete_NeverRepeatsAVersion()
    {
        var first = await WriteAsync("1", null);
        await DeleteAsync("DeleteStorageKey", first);
        await WriteAsync("2", null);

        (await WriteAsync("3", first)).ShouldBeNull();
    }

    [Theory]
    [InlineData(1_999_999_999L, 1_999_999_999, 0)]
    [InlineData(2_000_000_000L, 0, 1)]
    [InlineData(63_900_000_000_000_000L + 41, 41, 42)]
    public async Task Version_LongerThan32Bits_IsGivenAndComparedByItsRest(long stored, int rest, int next)
    {
        await Standalone.WriteAsync(Grain, "portfolio", Encoding.UTF8.GetBytes("1"), null, Cancellation);
        await Database.WriteAsync(new Statement("update grain_state set version = $1", stored), Cancellation);

        (await ReadAsync())!.Value.Version.ShouldBe(rest);
        (await WriteAsync("2", rest)).ShouldBe(next);
    }

    [Fact]
    public async Task Row_OfTheStandaloneEdition_IsReadAndReplaced()
    {
        await Standalone.WriteAsync(Grain, "portfolio", Encoding.UTF8.GetBytes(Json), null, Cancellation);

        var (json, version) = (await ReadAsync())!.Value;

        json.ShouldBe(Json);
        (await WriteAsync("2", version)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Row_OfTheClusterEdition_IsReadAndReplacedByTheOther()
    {
        await WriteAsync(Json, null);

        var row = await Standalone.ReadAsync(Grain, "portfolio", Cancellation);

        Encoding.UTF8.GetString(row!.Json.Span).ShouldBe(Json);
        await Standalone.WriteAsync(Grain, "portfolio", Encoding.UTF8.GetBytes("2"), row.Etag, Cancellation);
    }

    private async Task<(string Json, int Version)?> ReadAsync() => (await RunAsync(
        "ReadFromStorageKey",
        row => ((string, int)?)(
            Encoding.UTF8.GetString((byte[])row.GetValue(row.GetOrdinal("PayloadBinary"))),
            Convert.ToInt32(row.GetValue(row.GetOrdinal("Version")))),
        Key)).SingleOrDefault();

    private async Task<int?> WriteAsync(string json, int? version) => (await RunAsync(
        "WriteToStorageKey",
        row => (int?)Convert.ToInt32(row.GetValue(row.GetOrdinal("NewGrainStateVersion"))),
        [
            .. Key, ("GrainStateVersion", DbType.Int32, version),
            ("PayloadBinary", DbType.Binary, Encoding.UTF8.GetBytes(json)),
        ])).SingleOrDefault();

    private async Task<int?> DeleteAsync(string key, int? version) => (await RunAsync(
        key, row => (int?)(int)row.GetValue(0), [.. Key, ("GrainStateVersion", DbType.Int32, version)]))
        .SingleOrDefault();

    private static (string, DbType, object?)[] Key =>
    [
        ("GrainIdHash", DbType.Int32, 1), ("GrainIdN0", DbType.Int64, 0L), ("GrainIdN1", DbType.Int64, 0L),
        ("GrainTypeHash", DbType.Int32, 2), ("GrainTypeString", DbType.String, "portfolio/portfolio"),
        ("GrainIdExtensionString", DbType.String, ":P1"), ("ServiceId", DbType.String, "risk"),
    ];
}
