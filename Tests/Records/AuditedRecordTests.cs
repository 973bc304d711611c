using Risk.Contracts;
using Risk.Silo.Database;
using Risk.Silo.Records.Audit;
using Risk.Silo.Records;
using Risk.Tests.Support;
using static Risk.Tests.Records.Samples;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Records;

public abstract class AuditedRecordTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private static readonly Record[] OneOfEach =
    [
        new Record.Threshold(Threshold("T1")),
        new Record.Alert(Alert("A1")),
        new Record.Event(Event("E1", "comment", "ann")),
        new Record.Policy(new("policy", Severity.Critical, true, TimeSpan.Zero, [], 0, null, 1), Noon),
        new Record.Event(Event("E2", "step")),
        new Record.Notification(Notification("N1")),
        new Record.Contact(Contact("ann"), Noon),
        new Record.Schedule(Schedule("desk"), Noon),
        new Record.Silence(Silence("S1")),
        new Record.Template(new("desk", null, [Threshold("var").Definition], 1), Noon),
        new Record.Inhibition(Inhibition("I1"), Noon),
        new Record.Answer(
            "sms.1", Noon, Channel.Sms, "+12025550101", "ann", "A1", "acknowledge", "done", "You have it."),
        new Record.MessageTemplate(new(
            "mail", NotificationKind.Resolved, Channel.Email, "de", "{{kind}}", "{{value}}", "<p></p>", 1, Noon,
            "kim")),
    ];

    [Fact]
    public async Task Save_OneOfEachAuditedTable_IsLoggedOnceHoweverOftenItIsWritten()
    {
        for (var i = 0; i < 3; i++)
            await SaveAsync(OneOfEach);

        (await LogAsync()).Select(row => row.Entity).ShouldBe(
        [
            "risk_alert_thresholds", "risk_alerts", "alert_acknowledgments", "escalation_rules", "escalation_events",
            "notification_logs", "contacts", "on_call_schedules", "silences", "threshold_templates",
            "inhibition_rules", "alert_answers", "notification_templates",
        ]);
        (await new AuditVerifier(Database).VerifyAsync(null, Cancellation)).IsIntact.ShouldBeTrue();
    }

    [Fact]
    public async Task Save_OnBehalfOfACaller_NamesTheCaller()
    {
        RequestContext.Set(CallContext.User, "carol");
        await SaveAsync(OneOfEach[0], OneOfEach[2]);
        RequestContext.Clear();
        await SaveAsync(OneOfEach[1]);

        (await LogAsync()).ShouldBe(
        [
            ("risk_alert_thresholds", "carol"), ("alert_acknowledgments", "ann"), ("risk_alerts", "service"),
        ]);
    }

    [Fact]
    public async Task Remove_Twice_IsLoggedOnce()
    {
        await SaveAsync(OneOfEach[0], OneOfEach[3], OneOfEach[6], OneOfEach[7]);

        for (var i = 0; i < 2; i++)
            await SaveAsync(
                new Record.ThresholdRemoved("T1"), new Record.PolicyRemoved("policy"),
                new Record.ContactRemoved("ann"), new Record.ScheduleRemoved("desk"));

        (await LogAsync()).Count.ShouldBe(8);
    }

    private Task SaveAsync(params Record[] records) =>
        new RecordWriter(Database, TimeProvider.System).SaveAsync(records, Cancellation);

    private Task<IReadOnlyList<(string Entity, string Actor)>> LogAsync() => Database.ReadAsync(
        new("select entity, actor from audit_log order by sequence"),
        row => (row.Text("entity"), row.Text("actor")),
        Cancellation);
}

public sealed class SqliteAuditedRecordTests() : AuditedRecordTests(TestDatabase.SqliteAsync);

public sealed class PostgresAuditedRecordTests(PostgresServer server)
    : AuditedRecordTests(() => TestDatabase.PostgresAsync(server));
