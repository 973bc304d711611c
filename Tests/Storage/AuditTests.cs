using Risk.Silo.Database;
using Risk.Silo.Records.Audit;
using Risk.Tests.Support;

namespace Risk.Tests.Storage;

public abstract class AuditTests(Func<Task<TestDatabase>> open, string[] disarm) : DatabaseTest(open)
{
    private const string Insert =
        "insert into alert_acknowledgments (id, alert_id, happened_at, kind, text, user_name, changed_by) " +
        "values ($1, 'A', $2, 'comment', 'checked', 'ann', 'ann')";

    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Chain_OfNoRows_IsIntact() => (await VerifyAsync()).ShouldBe(new(0, null, null, new('0', 64)));

    [Fact]
    public async Task Chain_AsWritten_IsIntactAfterReopening()
    {
        await WriteRowsAsync(2500);

        await Test.ReopenAsync();

        var verdict = await VerifyAsync();
        (verdict.IsIntact, verdict.Rows).ShouldBe((true, 2500));
    }

    [Fact]
    public async Task Change_OfARow_IsLoggedWithItsActorAndContent()
    {
        await WriteRowsAsync(1);
        await WriteAsync("update alert_acknowledgments set text = 'wrong', changed_by = 'bob'");
        await WriteAsync("delete from alert_acknowledgments");

        (await Database.ReadAsync(
            new("select entity, entity_id, actor from audit_log order by sequence"),
            row => (row.Text("entity"), row.Text("entity_id"), row.Text("actor")),
            Cancellation)).ShouldBe(
            [
                ("alert_acknowledgments", "0000", "ann"),
                ("alert_acknowledgments", "0000", "bob"),
                ("alert_acknowledgments", "0000", "deleted by hand"),
            ]);
        (await EntryAsync(2))!.ShouldContain("wrong");
    }

    [Fact]
    public async Task Change_ToTheSameContent_IsNotLogged()
    {
        await WriteRowsAsync(1);

        await WriteAsync("update alert_acknowledgments set text = text");

        (await VerifyAsync()).Rows.ShouldBe(1);
    }

    [Theory]
    [InlineData("update audit_log set actor = 'eve'")]
    [InlineData("update audit_log set entry = '{}'")]
    [InlineData("delete from audit_log")]
    public async Task Log_ChangedByAnyone_Refuses(string attempt)
    {
        await WriteRowsAsync(2);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => WriteAsync(attempt));

        (await VerifyAsync()).ShouldSatisfyAllConditions(v => v.IsIntact.ShouldBeTrue(), v => v.Rows.ShouldBe(2));
    }

    [Theory]
    [InlineData("update audit_log set entry = replace(entry, 'ann', 'eve') where sequence = 3", 3)]
    [InlineData("update audit_log set hash = previous_hash where sequence = 3", 3)]
    [InlineData("update audit_log set previous_hash = hash where sequence = 3", 3)]
    [InlineData("delete from audit_log where sequence = 3", 3)]
    [InlineData("delete from audit_log where sequence = 1", 1)]
    [InlineData("delete from audit_log where sequence = 5", 5)]
    [InlineData("update audit_head set sequence = 4", 5)]
    public async Task Chain_OneRowTamperedWith_IsBrokenThere(string tampering, long brokenAt)
    {
        await WriteRowsAsync(5);
        foreach (var trigger in disarm)
            await WriteAsync(trigger);

        await WriteAsync(tampering);

        (await VerifyAsync()).BrokenAt.ShouldBe(brokenAt);
    }

    [Fact]
    public async Task Chain_RowPutIn_IsBrokenAfterIt()
    {
        await WriteRowsAsync(5);

        await TamperedLogs.PutInAsync(Database, disarm, 3);

        var verdict = await VerifyAsync();
        (verdict.BrokenAt, verdict.Rows).ShouldBe((4, 3));
        verdict.Reason!.ShouldContain("does not follow row 3");
    }

    private Task<AuditVerdict> VerifyAsync() => new AuditVerifier(Database).VerifyAsync(null, Cancellation);

    private Task WriteAsync(string sql) => Database.WriteAsync(new Statement(sql), Cancellation);

    private Task WriteRowsAsync(int count) => Task.WhenAll(Enumerable.Range(0, count)
        .Select(i => Database.WriteAsync(new Statement(Insert, $"{i:0000}", Noon), Cancellation)));

    private Task<string?> EntryAsync(long sequence) => Database.ReadFirstAsync(
        new("select entry from audit_log where sequence = $1", sequence), row => row.Text("entry"), Cancellation);
}

public sealed class SqliteAuditTests() : AuditTests(
    TestDatabase.SqliteAsync, TamperedLogs.DisarmSqlite);

public sealed class PostgresAuditTests(PostgresServer server) : AuditTests(
    () => TestDatabase.PostgresAsync(server), TamperedLogs.DisarmPostgres);
