using System.Net;
using Risk.Tests.Support;
using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Faults;

/// <summary>Fault 7: the database is stopped for a minute while an escalation is under way.</summary>
[Takes(95)]
public sealed class DatabaseStoppedTests : ServiceTest, IAsyncLifetime
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(60);

    // The promise is 10 s; a machine that runs all tests at once may be slower.
    private static readonly TimeSpan CaughtUp = TimeSpan.FromSeconds(30);

    private static readonly Ladder Ladder = new(
        new("immediate", 0, "on-call@desk.example"),
        new("management", 0.25, "cro@desk.example"),
        new("board", 1.25, "ceo@desk.example"));

    private readonly PostgresServer server = new();
    private readonly History history = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact(Timeout = 300_000)]
    public async Task Alert_WhileTheDatabaseIsStopped_LosesNothingAndWritesAreRefused()
    {
        RiskService service = await StartAsync(databaseUrl: await server.CreateDatabaseAsync());
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Ladder);
        await book.SetUpAsync();
        AlertShape alert = await book.OpenAsync(history, Ladder);
        await Wait.UntilAsync("the first mail is marked", async () =>
            (await desk.NotificationsAsync()).Any(n => n.Status == "sent"));

        await server.StopAsync();
        DateTimeOffset stopped = Clock.Now;
        await ShouldRefuseAsync(service.Api);
        await Wait.UntilAsync(stopped + Outage);
        Mail.Mails.Count.ShouldBe(1);
        await server.StartAsync();
        DateTimeOffset started = Clock.Now;

        DeliveredMail second = await Mail.FirstToAsync(Ladder.Rungs[1].Recipient);
        Measured($"a step due in the outage was told {(second.At - started).TotalSeconds:F1} s after it");
        (second.At - started).ShouldBeLessThan(CaughtUp);
        await Mail.FirstToAsync(Ladder.Rungs[2].Recipient);
        await desk.SettledAsync();
        Checker.Check(history, Mail.Mails, await desk.NotificationsAsync());
        (await desk.AlertsAsync()).Where(a => a.PortfolioId == "P1").Select(a => a.Id).ShouldContain(alert.Id);
        (await service.Api.StatusOfAsync("api/portfolios/P9")).ShouldBe(HttpStatusCode.NotFound);
    }

    ValueTask IAsyncDisposable.DisposeAsync() => EndAsync();

    private static async Task ShouldRefuseAsync(ApiClient api)
    {
        using HttpResponseMessage refusal = await api.TryPutAsync("api/portfolios/P9", new { name = "late" });
        refusal.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refusal.Headers.RetryAfter.ShouldNotBeNull();
    }

    private async ValueTask EndAsync()
    {
        await DisposeAsync();
        await server.DisposeAsync();
    }
}
