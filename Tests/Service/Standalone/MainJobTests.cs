using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service;

/// <summary>The main job: a limit breaks, the right people are told in time, and told when it is over.</summary>
public abstract class MainJobTests : ServiceTest
{
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(10);
    private static readonly Ladder Ladder = Ladder.TwoSteps;

    private readonly History history = new();

    /// <summary>Where state and records go; null: SQLite.</summary>
    private protected abstract Task<string?> DatabaseUrlAsync();

    [Fact(Timeout = 180_000)]
    public async Task Limit_BrokenAndMended_IsToldStepByStepAndResolvedToTheTold()
    {
        (Desk desk, Book book) = await SetUpAsync();

        AlertShape alert = await BreakAsync(book);
        DeliveredMail first = await Mail.FirstToAsync(Ladder.Rungs[0].Recipient);
        Measured($"first mail {(first.At - alert.TriggeredAt).TotalMilliseconds:F0} ms after the opening");
        (first.At - alert.TriggeredAt).ShouldBeLessThan(Promptly);

        DeliveredMail second = await Mail.FirstToAsync(Ladder.Rungs[1].Recipient);
        Measured($"second mail {Lateness(second, alert, 1):F0} ms after it was due");
        await book.MendAsync();
        AlertShape resolved = await book.AlertAsync("resolved");
        resolved.Resolution.ShouldBe("auto");

        await ResolvedIsToldToAsync(desk, [.. Ladder.Rungs.Select(r => r.Recipient)]);
        await CheckTimelineAsync(desk, alert.Id);
    }

    [Fact(Timeout = 180_000)]
    public async Task Alert_Acknowledged_IsNotToldToTheNextStep()
    {
        (Desk desk, Book book) = await SetUpAsync();

        AlertShape alert = await BreakAsync(book);
        await Mail.FirstToAsync(Ladder.Rungs[0].Recipient);
        await desk.AcknowledgeAsync(alert.Id);
        history.Acknowledged(alert.Id, Clock.Now);
        (await book.AlertAsync("acknowledged")).AcknowledgedBy.ShouldBe("test");
        await Wait.UntilAsync(Ladder.DueAt(alert.TriggeredAt, 1) + TimeSpan.FromSeconds(2));

        Mail.To(Ladder.Rungs[1].Recipient).ShouldBeEmpty();
        await book.MendAsync();
        await book.AlertAsync("resolved");
        await ResolvedIsToldToAsync(desk, Ladder.Rungs[0].Recipient);
    }

    private async Task<(Desk Desk, Book Book)> SetUpAsync()
    {
        RiskService service = await StartAsync(databaseUrl: await DatabaseUrlAsync());
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Ladder);
        await book.SetUpAsync();
        (await desk.AlertsAsync()).ShouldBeEmpty();
        return (desk, book);
    }

    private Task<AlertShape> BreakAsync(Book book) => book.OpenAsync(history, Ladder);

    private async Task ResolvedIsToldToAsync(Desk desk, params string[] told)
    {
        await Wait.UntilAsync("the resolve is told to all", () => Mail.Mails.Count >= 2 * told.Length);
        await desk.SettledAsync();
        IReadOnlyList<NotificationShape> log = await desk.NotificationsAsync();
        Checker.Check(history, Mail.Mails, log);
        log.Where(n => n.Kind == "resolved").Select(n => n.Recipient).ShouldBe(told, ignoreOrder: true);
        Mail.Mails.GroupBy(m => m.Recipient).Select(g => (g.Key, g.Count()))
            .ShouldBe(told.Select(t => (t, 2)), ignoreOrder: true);
    }

    private static async Task CheckTimelineAsync(Desk desk, string alert)
    {
        IReadOnlyList<TimelineShape> story = await desk.TimelineAsync(alert);
        string[] expected = ["triggered", "escalation_started", "step", "notification_sent", "resolved"];
        expected.Except(story.Select(e => e.Kind)).ShouldBeEmpty();
        story.Count(e => e.Kind == "notification_sent").ShouldBe(2 * Ladder.Rungs.Length);
        story.ShouldAllBe(e => e.Text.Length > 0);
        foreach (Rung rung in Ladder.Rungs)
            story.ShouldContain(e => e.Text.Contains(rung.Recipient, StringComparison.Ordinal));
    }

    private static double Lateness(DeliveredMail mail, AlertShape alert, int step) =>
        (mail.At - Ladder.DueAt(alert.TriggeredAt, step)).TotalMilliseconds;
}

/// <summary>The main job on SQLite.</summary>
public sealed class SqliteMainJobTests : MainJobTests
{
    private protected override Task<string?> DatabaseUrlAsync() => Task.FromResult<string?>(null);
}

/// <summary>The main job on PostgreSQL.</summary>
public sealed class PostgresMainJobTests(PostgresServer server) : MainJobTests
{
    private protected override async Task<string?> DatabaseUrlAsync() => await server.CreateDatabaseAsync();
}
