using System.Data;
using Risk.Tests.Support;

namespace Risk.Tests.Storage.Sql;

public sealed class ReminderSqlTests(PostgresServer server) : OrleansSql(server)
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Upsert_New_IsReadBackByItsName()
    {
        var version = await UpsertAsync("escalation/E1", hash: 7);

        (await ReadAsync("ReadReminderRowKey", "escalation/E1")).ShouldBe([
            new("escalation/E1", "pulse", Noon, 60_000, version),
        ]);
        (await ReadAsync("ReadReminderRowKey", "escalation/E2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upsert_Again_ReplacesAndGivesAnotherVersion()
    {
        var first = await UpsertAsync("escalation/E1", hash: 7);

        var second = await UpsertAsync("escalation/E1", hash: 7, periodMs: 5_000_000_000);

        second.ShouldNotBe(first);
        (await ReadAsync("ReadReminderRowsKey", "escalation/E1")).ShouldBe([
            new("escalation/E1", "pulse", Noon, 5_000_000_000, second),
        ]);
    }

    // Hashes are unsigned in Orleans and arrive as signed numbers.
    [Theory]
    [InlineData("ReadRangeRows1Key", -5, 7, "C D")]
    [InlineData("ReadRangeRows1Key", 7, int.MaxValue, "E")]
    [InlineData("ReadRangeRows2Key", 7, -5, "A B E")]
    [InlineData("ReadRangeRows2Key", 7, 7, "A B C D E")]
    public async Task Range_LeavesOutItsBeginAndHasItsEnd(string key, int begin, int end, string found)
    {
        foreach (var (grain, hash) in new[] { ("A", int.MinValue), ("B", -5), ("C", 0), ("D", 7), ("E", int.MaxValue) })
            await UpsertAsync(grain, hash);

        var rows = await RunAsync(key, row => (string)row["GrainId"], Service,
            ("BeginHash", DbType.Int32, begin), ("EndHash", DbType.Int32, end));

        string.Join(' ', rows.Order(StringComparer.Ordinal)).ShouldBe(found);
    }

    [Fact]
    public async Task Delete_WithItsVersion_RemovesTheRow()
    {
        var version = await UpsertAsync("escalation/E1", hash: 7);

        (await DeleteAsync("escalation/E1", version)).ShouldBeTrue();

        (await DeleteAsync("escalation/E1", version)).ShouldBeFalse();
        (await ReadAsync("ReadReminderRowsKey", "escalation/E1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_WithAStaleVersion_RemovesNothing()
    {
        var first = await UpsertAsync("escalation/E1", hash: 7);
        await UpsertAsync("escalation/E1", hash: 7);

        (await DeleteAsync("escalation/E1", first)).ShouldBeFalse();

        (await ReadAsync("ReadReminderRowsKey", "escalation/E1")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Upsert_AfterDelete_NeverRepeatsAVersion()
    {
        var first = await UpsertAsync("escalation/E1", hash: 7);
        await DeleteAsync("escalation/E1", first);
        await UpsertAsync("escalation/E1", hash: 7);

        (await DeleteAsync("escalation/E1", first)).ShouldBeFalse();
    }

    [Fact]
    public async Task DeleteAll_OfAService_LeavesThoseOfOthers()
    {
        await UpsertAsync("escalation/E1", hash: 7);

        await RunAsync("DeleteReminderRowsKey", _ => 0, ("ServiceId", DbType.String, "other"));
        (await ReadAsync("ReadReminderRowsKey", "escalation/E1")).ShouldHaveSingleItem();

        await RunAsync("DeleteReminderRowsKey", _ => 0, Service);
        (await ReadAsync("ReadReminderRowsKey", "escalation/E1")).ShouldBeEmpty();
    }

    private async Task<int> UpsertAsync(string grain, int hash, long periodMs = 60_000) => (await RunAsync(
        "UpsertReminderRowKey",
        row => Convert.ToInt32(row["Version"]),
        Service, ("GrainHash", DbType.Int32, hash), ("GrainId", DbType.String, grain),
        ("ReminderName", DbType.String, "pulse"), ("StartTime", DbType.DateTime, Noon),
        periodMs <= int.MaxValue
            ? ("Period", DbType.Int32, (int)periodMs)
            : ("Period", DbType.Int64, periodMs))).Single();

    private Task<IReadOnlyList<Found>> ReadAsync(string key, string grain) => RunAsync(
        key,
        row => new Found(
            (string)row["GrainId"], (string)row["ReminderName"], row.GetDateTime(row.GetOrdinal("StartTime")),
            row.GetInt64(row.GetOrdinal("Period")), Convert.ToInt32(row["Version"])),
        Service, ("GrainId", DbType.String, grain), ("ReminderName", DbType.String, "pulse"));

    private async Task<bool> DeleteAsync(string grain, int version) => (await RunAsync(
        "DeleteReminderRowKey",
        row => Convert.ToBoolean(row.GetValue(0)),
        Service, ("GrainId", DbType.String, grain), ("ReminderName", DbType.String, "pulse"),
        ("Version", DbType.Int32, version))).Single();

    private static (string, DbType, object?) Service => ("ServiceId", DbType.String, "risk");

    private sealed record Found(string GrainId, string Name, DateTime StartAt, long PeriodMs, int Version);
}
