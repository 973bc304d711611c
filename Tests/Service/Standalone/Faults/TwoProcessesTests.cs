using Npgsql;
using Risk.Silo.Database;
using Risk.Tests.Support;
using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Faults;

/// <summary>
/// Fault 15: a process that was frozen and lost its database comes back while another has taken its place: both have
/// the same escalation in memory when a step is due.
/// </summary>
[Takes(60)]
public sealed class TwoProcessesTests(PostgresServer server) : ServiceTest
{
    private static readonly Ladder Ladder = new(
        new("first", 0, "first@desk.example"),
        new("second", 0.4, "second@desk.example"),
        new("third", 0.1, "third@desk.example"));

    private readonly History history = new();

    [Fact(Timeout = 240_000)]
    public async Task Step_DueInTwoProcesses_IsOneStepAndTheDisplacedOneEnds()
    {
        string database = await server.CreateDatabaseAsync();
        RiskService first = await StartAsync(databaseUrl: database);
        Desk desk = new(first.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Ladder);
        await book.SetUpAsync();
        AlertShape alert = await book.OpenAsync(history, Ladder);
        await Mail.FirstToAsync(Ladder.Rungs[0].Recipient);
        await desk.SettledAsync();

        first.Pause();
        await CutOffAsync(database);
        RiskService second = await StartAsync(Options with
        {
            DataFolder = Directory.CreateDirectory(Path.Combine(Options.DataFolder, "second")).FullName,
            Port = Ports.Next(),
            DatabaseUrl = database,
        });
        Desk other = new(second.Api);
        (await other.AlertAsync(alert.Id)).Status.ShouldBe("triggered");
        await Wait.UntilAsync(Ladder.DueAt(alert.TriggeredAt, 1) - TimeSpan.FromSeconds(2));
        first.Resume();

        await Mail.FirstToAsync(Ladder.Rungs[^1].Recipient);
        await other.SettledAsync();
        await first.ExitAsync();
        Checker.Check(history, Mail.Mails, await other.NotificationsAsync());
        (await other.TimelineAsync(alert.Id)).Count(e => e.Kind == "step").ShouldBe(Ladder.Rungs.Length);
    }

    /// <summary>Ends all connections, as a database does that has not heard of its clients for long.</summary>
    private static async Task CutOffAsync(string url)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(DatabaseUrl.Parse(url));
        await using NpgsqlCommand cut = source.CreateCommand(
            "select pg_terminate_backend(pid) from pg_stat_activity " +
            "where datname = current_database() and pid <> pg_backend_pid()");
        await cut.ExecuteNonQueryAsync();
    }
}
