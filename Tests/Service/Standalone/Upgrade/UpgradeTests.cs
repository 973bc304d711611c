using Risk.Silo.Database.Sqlite;
using Risk.Tests.Support;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Upgrade;

/// <summary>
/// Fault 30: a data folder that an earlier version left behind when it was killed, at schema 6, with one alert
/// triggered, one acknowledged and one resolved.
/// </summary>
public sealed class UpgradeTests : ServiceTest
{
    private const string OnCall = "on-call@desk.example";
    private const string Cro = "cro@desk.example";
    private const string Triggered = "P1-loss.217452066";
    private const string Acknowledged = "P2-loss.217452067";
    private const string Resolved = "P3-loss.217452068";

    [Fact(Timeout = 120_000)]
    public async Task Alerts_OfAnEarlierVersion_GoOnWhereTheyWere()
    {
        Desk desk = new((await StartOnOldDataAsync()).Api);
        await Mail.FirstToAsync(Cro);
        await desk.SettledAsync();

        (await desk.AlertAsync(Triggered)).Escalation!.Status.ShouldBe("completed");
        (await desk.AlertAsync(Acknowledged)).Status.ShouldBe("acknowledged");
        (await desk.AlertAsync(Resolved)).Status.ShouldBe("resolved");
        Mail.Mails.ShouldHaveSingleItem("the one step that came due while nothing ran");
        (await desk.TimelineAsync(Triggered)).Select(e => e.Kind).Where(kind => kind is "triggered" or "step")
            .ShouldBe(["triggered", "step", "step"]);
        await desk.AcknowledgeAsync(Triggered);
        await desk.ResolveAsync(Triggered);
        await desk.SettledAsync();
        Mail.Mails.Skip(1).Select(m => m.Recipient).Order().ShouldBe([Cro, OnCall]);
    }

    [Fact(Timeout = 120_000)]
    public async Task Books_OfAnEarlierVersion_AreAsTheyWere_AndBreakAnew()
    {
        RiskService service = await StartOnOldDataAsync();
        Desk desk = new(service.Api);
        await service.Api.PostAsync("api/portfolios/P3/executions", new
        {
            execution_id = "P3-E1", symbol = "P3.X", side = "buy", quantity = 5, price = 100,
            executed_at = "2026-11-20T15:00:00Z",
        });
        await desk.TickAsync("P3.X", 100);
        await Wait.UntilAsync("105 shares and 250 in cash", async () =>
            await desk.MetricAsync("P3", "nav") == (105 * 100) + 250);
        await desk.TickAsync("P3.X", 80);
        AlertShape fresh = await Wait.UntilAsync("P3 breaks anew", async () =>
            (await desk.AlertsAsync()).FirstOrDefault(a => a.PortfolioId == "P3" && a.Status == "triggered"));
        fresh.Id.ShouldNotBe(Resolved);
    }

    [Fact(Timeout = 120_000)]
    public async Task AuditLog_OfAnEarlierVersion_IsContinued()
    {
        RiskService service = await StartOnOldDataAsync();
        await new Desk(service.Api).CreateAsync("P4");
        await service.StopAsync();
        CommandResult verified = await CommandLine.RunAsync("audit", "verify", "--data", Options.DataFolder);
        verified.ExitCode.ShouldBe(0, verified.All);
    }

    private async Task<RiskService> StartOnOldDataAsync()
    {
        string dump = Path.Combine(ProjectTree.Root, "Tests/Service/Standalone/Upgrade/schema-6.sql");
        using (var database = SqliteConnections.OpenWriter(Path.Combine(Options.DataFolder, "risk.db")))
            SqliteConnections.Execute(database, await File.ReadAllTextAsync(dump));
        return await StartAsync();
    }
}
