using Risk.Silo.Database;
using Risk.Tests.Storage;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Commands;

/// <summary><c>audit verify</c>, beside whoever has the database open, finds one row that is not as it was.</summary>
public abstract class AuditCommandTests(Func<Task<TestDatabase>> open, string[] disarm) : DatabaseTest(open)
{
    private const int Rows = 2_500;

    private const string Insert =
        "insert into alert_acknowledgments (id, alert_id, happened_at, kind, text, user_name, changed_by) " +
        "values ($1, 'A', $2, 'comment', 'checked', 'ann', 'ann')";

    [Fact(Timeout = 120_000)]
    public async Task Verify_OfALogAsWritten_IsZeroAndSaysItsEnd()
    {
        await WriteRowsAsync();

        CommandResult result = await VerifyAsync();

        result.ExitCode.ShouldBe(0, result.All);
        result.Output.ShouldContain("as it was written: 2,500 rows");
        result.Output.ShouldContain((await Database.ReadFirstAsync(
            new("select hash from audit_head"), row => row.Text("hash"), Cancellation))!);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("update audit_log set entry = replace(entry, 'ann', 'eve') where sequence = 1700", 1700, "altered")]
    [InlineData("delete from audit_log where sequence = 1700", 1700, "missing")]
    [InlineData("delete from audit_log where sequence = 2500", 2500, "missing")]
    public async Task Verify_OfALogWithOneRowChanged_IsOneAndNamesIt(string tampering, long row, string how)
    {
        await WriteRowsAsync();
        await TamperedLogs.RunAsync(Database, disarm, tampering);

        CommandResult result = await VerifyAsync();

        result.ExitCode.ShouldBe(1, result.All);
        result.Output.ShouldContain($"broken at row {row}");
        result.Output.ShouldContain(how);
    }

    [Fact(Timeout = 120_000)]
    public async Task Verify_OfALogWithARowPutIn_IsOneAndNamesTheNext()
    {
        await WriteRowsAsync();
        await TamperedLogs.PutInAsync(Database, disarm, 1700);

        CommandResult result = await VerifyAsync();

        result.ExitCode.ShouldBe(1, result.All);
        result.Output.ShouldContain("broken at row 1701: it does not follow row 1700");
    }

    private Task<CommandResult> VerifyAsync() => CommandLine.RunAsync(Test.Settings, "audit", "verify");

    private Task WriteRowsAsync() => Database.WriteAsync(
        [.. Enumerable.Range(0, Rows).Select(i => new Statement(Insert, $"{i:0000}", DateTimeOffset.UnixEpoch))],
        Cancellation);
}

public sealed class SqliteAuditCommandTests() : AuditCommandTests(
    TestDatabase.SqliteAsync, TamperedLogs.DisarmSqlite)
{
    [Fact(Timeout = 120_000)]
    public async Task Verify_WithoutADatabase_IsOneAndSaysSo()
    {
        using TestFolder empty = new();

        CommandResult result = await CommandLine.RunAsync("audit", "verify", "--data", empty.Path);

        (result.ExitCode, result.Errors.Contains("There is no database", StringComparison.Ordinal)).ShouldBe((1, true));
    }
}

public sealed class PostgresAuditCommandTests(PostgresServer server) : AuditCommandTests(
    () => TestDatabase.PostgresAsync(server), TamperedLogs.DisarmPostgres);
