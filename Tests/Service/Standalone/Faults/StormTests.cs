using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Faults;

/// <summary>
/// Fault 21: very many steps are due at one moment, and the process is killed in the middle of telling them. How late
/// they are at volume is measured by <c>Tests/Benchmarks -- escalations</c>.
/// </summary>
[Takes(55)]
public sealed class StormTests : ServiceTest
{
    private const int Alerts = 500;
    private const double MaxMemoryMegabytes = 1_000;

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(4);

    private static readonly Ladder Ladder = new(
        new("first", 0, "first@desk.example"), new("second", 0.75, "second@desk.example"));

    private readonly History history = new();

    [Fact(Timeout = 540_000)]
    public async Task Steps_FiveHundredDueAtOnceAndAKillAmongThem_AreToldNoneEarlyNoneLost()
    {
        RiskService service = await StartAsync(Options with
        {
            More = new Dictionary<string, string>
            {
                ["MAX_MESSAGES_PER_HOUR"] = "0", ["GROUP_WINDOW_SECONDS"] = "0",
                // The one price may become old here: that it does is told by an alert of its own.
                ["STALE_AFTER_SECONDS"] = "3600",
            },
        });
        Desk desk = new(service.Api);
        await SetUpAsync(service.Api, desk);
        await desk.TickAsync("P1.X", 90);
        await ToldAsync(Ladder.Rungs[0], Alerts, "every alert is told");
        await Wait.UntilAsync(
            "every alert is on record", async () => (await desk.AlertsAsync()).Count >= Alerts, Long);
        foreach (AlertShape alert in await desk.AlertsAsync())
            history.Opened(alert, Ladder);
        history.Alerts.Count.ShouldBe(Alerts);

        await ToldAsync(Ladder.Rungs[1], Alerts / 10, "a part of the second steps is told");
        await service.KillAsync();
        history.Killed(service.Kills[^1]);
        DateTimeOffset start = await service.StartAsync();
        await ToldAsync(Ladder.Rungs[1], Alerts, "every second step is told");
        Measured($"the last was told {(Mail.Mails.Max(m => m.At) - start).TotalSeconds:F1} s after the start");

        await Wait.UntilAsync("all is on record", async () =>
            (await desk.NotificationsAsync()).All(n => n.Status == "sent"), Long);
        Checker.Check(history, Mail.Mails, await desk.NotificationsAsync());
        Measured($"{service.MemoryMegabytes:F0} MB, {Mail.Mails.Count - (2 * Alerts)} told twice by the kill");
        service.MemoryMegabytes.ShouldBeLessThan(MaxMemoryMegabytes);
    }

    private static async Task SetUpAsync(ApiClient api, Desk desk)
    {
        await desk.SetPolicyAsync(Ladder);
        await desk.CreateAsync("P1");
        await desk.HoldAsync("P1", ("P1.X", 100));
        await desk.TickAsync("P1.X", 200);
        await api.PostAsync("api/risk/thresholds/import", new
        {
            thresholds = Enumerable.Range(0, Alerts).Select(i => new
            {
                id = $"L{i}", portfolio_id = "P1", metric_type = "nav", comparison_type = "less_than",
                threshold_value = 10_000 + i, severity = Ladder.Severity,
            }),
        });
    }

    private Task ToldAsync(Rung rung, int alerts, string what) => Wait.UntilAsync(
        what, () => Mail.To(rung.Recipient).DistinctBy(m => m.MessageId).Count() >= alerts, Long);
}
