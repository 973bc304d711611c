using Risk.Silo.Database;
using Risk.Silo.Database.Migrations;
using Risk.Tests.Support;

namespace Risk.Tests.Storage;

public abstract class MigrationTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private static readonly string[] Records =
    [
        "risk_alert_thresholds", "risk_alerts", "alert_acknowledgments", "escalation_rules", "escalation_events",
        "notification_templates", "notification_logs", "portfolios", "positions", "executions", "daily_closes",
        "risk_metrics_history", "audit_log", "contacts", "on_call_schedules", "silences",
        "inhibition_rules", "alert_answers",
    ];

    private static readonly int Newest = ProjectTree.Files("*.sql").Count(f => f.Contains("/sqlite/"));

    [Fact]
    public async Task Open_EmptyDatabase_HasEveryRecordTable()
    {
        foreach (var table in Records)
            (await CountAsync(table)).ShouldBe(0, table);
    }

    [Fact]
    public async Task Open_Again_AppliesNothingTwice()
    {
        var before = await AppliedAsync();

        await Test.ReopenAsync();

        (await AppliedAsync()).ShouldBe(before);
        before.ShouldNotBeEmpty();
    }

    [Fact]
    public Task Open_NewerDatabase_IsRefusedWithBothVersions() => RefusesAsync(
        "insert into schema_migrations (version, name, checksum, applied_at) values (99, 'later', '', '')",
        $"The database has schema version 99; this program knows {Newest}. Start the newer program.");

    [Fact]
    public Task Open_ChangedMigration_IsRefusedByName() => RefusesAsync(
        "update schema_migrations set checksum = 'x' where version = 2",
        "Migration 0002_records was changed after it was applied; restore its text and add a new migration.");

    [Fact]
    public Task Open_MissingMigration_IsRefused() => RefusesAsync(
        "delete from schema_migrations where version = 2",
        $"The database says that {Newest - 1} migrations were applied, the last of them {Newest}: one is missing.");

    private async Task RefusesAsync(string damage, string message)
    {
        await Database.WriteAsync(new Statement(damage), Cancellation);

        (await Should.ThrowAsync<MigrationException>(Test.ReopenAsync)).Message.ShouldBe(message);
    }

    private Task<IReadOnlyList<(int, string)>> AppliedAsync() => Database.ReadAsync(
        new("select version, applied_at from schema_migrations order by version"),
        row => (row.Integer("version"), row.Text("applied_at")),
        Cancellation);

    private Task<long> CountAsync(string table) => Database.ReadFirstAsync(
        new($"select count(*) as n from {table}"), row => row.Long("n"), Cancellation);
}

public sealed class SqliteMigrationTests() : MigrationTests(TestDatabase.SqliteAsync);

public sealed class PostgresMigrationTests(PostgresServer server)
    : MigrationTests(() => TestDatabase.PostgresAsync(server));

public sealed class EmbeddedMigrationTests
{
    [Fact]
    public void Migrations_OfBothEngines_AreTheSameSteps() =>
        Steps("sqlite").ShouldBe(Steps("postgres"));

    [Fact]
    public void Migrations_OfAnEngine_CountFromOneWithoutGaps() =>
        EmbeddedMigrations.For("sqlite").Select(migration => migration.Version)
            .ShouldBe(Enumerable.Range(1, EmbeddedMigrations.For("sqlite").Count));

    [Fact]
    public void Checksum_OtherLineEnds_IsTheSame() =>
        EmbeddedMigrations.Parse("0001_a.sql", "a\r\nb").Checksum
            .ShouldBe(EmbeddedMigrations.Parse("0001_a.sql", "a\nb").Checksum);

    [Fact]
    public void Checksum_OtherText_IsAnother() =>
        EmbeddedMigrations.Parse("0001_a.sql", "a").Checksum
            .ShouldNotBe(EmbeddedMigrations.Parse("0001_a.sql", "b").Checksum);

    private static IEnumerable<(int, string)> Steps(string engine) =>
        EmbeddedMigrations.For(engine).Select(migration => (migration.Version, migration.Name));
}
