using System.Globalization;
using Risk.Tests.Support;
using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Crashes;

/// <summary>Kills at arbitrary moments while breaches, steps and messages are under way.</summary>
[Takes(30)]
public abstract class KillAnywhereTests : ServiceTest
{
    private const int Books = 4;
    private const int Rounds = 5;
    private const int LongestRoundMilliseconds = 2_500;

    // Below half a percent: what is worse by 10 % of the limit takes the alert back from who had acknowledged it.
    private const int Cents = 40;

    private static readonly Ladder Ladder = new(
        new("first", 0, "first@desk.example"),
        new("second", 0.05, "second@desk.example"),
        new("third", 0.05, "third@desk.example"));

    private readonly History history = new();
    private readonly Random random;
    private (string Alert, DateTimeOffset At)? acknowledged;

    protected KillAnywhereTests()
    {
        int seed = int.TryParse(
            Environment.GetEnvironmentVariable("RISK_TEST_SEED"), CultureInfo.InvariantCulture, out int given)
            ? given : Environment.TickCount;
        Measured($"RISK_TEST_SEED={seed}");
        random = new Random(seed);
    }

    /// <summary>Where state and records go; null: SQLite.</summary>
    private protected abstract Task<string?> DatabaseUrlAsync();

    [Fact(Timeout = 240_000)]
    public async Task Service_KilledAtArbitraryMoments_KeepsEveryPromise()
    {
        RiskService service = await StartAsync(databaseUrl: await DatabaseUrlAsync());
        Desk desk = new(service.Api);
        await desk.SetPolicyAsync(Ladder);
        Book[] books = [.. Enumerable.Range(1, Books).Select(i => new Book($"P{i}", desk))];
        foreach (Book book in books)
            await book.SetUpAsync();

        int acknowledgedIn = random.Next(Rounds);
        for (int round = 0; round < Rounds; round++)
            await RunUntilKilledAsync(service, books, round == acknowledgedIn ? () => AcknowledgeAsync(desk) : null);
        await CheckAsync(desk, books);
    }

    /// <summary>The feed goes on as feeds do, until the process is gone; then it is started again.</summary>
    private async Task RunUntilKilledAsync(RiskService service, Book[] books, Func<Task>? justBefore)
    {
        Task feed = FeedAsync(books);
        await Wait.UntilAsync(Clock.Now.AddMilliseconds(random.Next(LongestRoundMilliseconds)));
        await (justBefore?.Invoke() ?? Task.CompletedTask);
        await service.KillAsync();
        history.Killed(service.Kills[^1]);
        await feed;
        await service.StartAsync();
    }

    private static async Task FeedAsync(Book[] books)
    {
        try
        {
            for (int cents = 0; ; cents++)
            {
                foreach (Book book in books)
                    await book.BreakAsync(cents % Cents);
            }
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            // The process was killed.
        }
    }

    /// <summary>Someone has one of the alerts, if there is one.</summary>
    private async Task AcknowledgeAsync(Desk desk)
    {
        if ((await desk.AlertsAsync()).FirstOrDefault(a => a.Status == "triggered") is not { } alert)
            return;
        await desk.AcknowledgeAsync(alert.Id);
        acknowledged = (alert.Id, Clock.Now);
    }

    private async Task CheckAsync(Desk desk, Book[] books)
    {
        foreach (Book book in books)
        {
            await book.BreakAsync();
            history.Opened(await book.AlertAsync(), Ladder);
        }
        if (acknowledged is { } had)
            history.Acknowledged(had.Alert, had.At);
        await Wait.UntilAsync(history.LastDueAt + TimeSpan.FromSeconds(1));
        await Wait.UntilAsync("every ladder is at its end", async () =>
            (await desk.AlertsAsync()).All(a => a.Status == "acknowledged" || a.Escalation?.Status == "completed"));
        await desk.SettledAsync();
        Measured($"{history.Kills.Count} kills, acknowledged {acknowledged}, {Mail.Mails.Count} mails");
        Checker.Check(history, Mail.Mails, await desk.NotificationsAsync());
        (await desk.AlertsAsync()).Count.ShouldBe(Books);
    }
}

/// <summary>The kills on SQLite.</summary>
public sealed class SqliteKillAnywhereTests : KillAnywhereTests
{
    private protected override Task<string?> DatabaseUrlAsync() => Task.FromResult<string?>(null);
}

/// <summary>The kills on PostgreSQL.</summary>
public sealed class PostgresKillAnywhereTests(PostgresServer server) : KillAnywhereTests
{
    private protected override async Task<string?> DatabaseUrlAsync() => await server.CreateDatabaseAsync();
}
