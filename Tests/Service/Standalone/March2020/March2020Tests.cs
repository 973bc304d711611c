using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.March2020;

/// <summary>March 2020 day by day, as it would have been lived through with a limit on value at risk.</summary>
public sealed class March2020Tests : ServiceTest
{
    private const string Breach = "2020-02-27";
    private const string LastDay = "2020-03-31";

    private static readonly Ladder Ladder = Ladder.TwoSteps;

    private readonly History history = new();

    [Theory(Timeout = 240_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Limit_ThroughTheCrash_OpensOneAlertOnTheDayAndTellsAsPromised(bool acknowledge)
    {
        Crash crash = new();
        Desk desk = await SetUpAsync(crash);

        foreach (string day in crash.Days(Crash.Start, Breach))
        {
            (await desk.AlertsAsync()).ShouldBeEmpty($"before {day}");
            await crash.LiveAsync(desk, day);
        }
        AlertShape alert = (await desk.AlertsAsync()).ShouldHaveSingleItem();
        history.Opened(alert, Ladder);
        await FollowLadderAsync(desk, alert, acknowledge);
        foreach (string day in crash.Days(Breach, LastDay))
        {
            await crash.LiveAsync(desk, day);
            (await desk.AlertsAsync()).ShouldHaveSingleItem($"after {day}");
        }
        await ResolveAsync(desk, alert.Id);
    }

    private async Task<Desk> SetUpAsync(Crash crash)
    {
        Desk desk = new((await StartAsync()).Api);
        await desk.ImportClosesAsync(crash.Before);
        await desk.SetPolicyAsync(Ladder);
        await desk.CreateAsync(Crash.Portfolio);
        await desk.HoldAsync(Crash.Portfolio, ("SPY", 1_000), ("IWM", 2_000));
        await desk.SetLimitAsync("VAR", Crash.Portfolio, "var_99", "less_than", -0.03);
        return desk;
    }

    private async Task FollowLadderAsync(Desk desk, AlertShape alert, bool acknowledge)
    {
        DeliveredMail first = await Mail.FirstToAsync(Ladder.Rungs[0].Recipient);
        Measured($"first mail {(first.At - alert.TriggeredAt).TotalMilliseconds:F0} ms after the opening");
        DateTimeOffset due = Ladder.DueAt(alert.TriggeredAt, 1);
        if (acknowledge)
        {
            await desk.AcknowledgeAsync(alert.Id);
            history.Acknowledged(alert.Id, Clock.Now);
            await Wait.UntilAsync(due + TimeSpan.FromSeconds(2));
            Mail.Mails.ShouldNotContain(m => m.Recipient == Ladder.Rungs[1].Recipient);
            // From here on it gets worse, step by step: that ends the acknowledgement.
            history.GivenBack(alert.Id);
        }
        else
        {
            DeliveredMail second = await Mail.FirstToAsync(Ladder.Rungs[1].Recipient);
            Measured($"second mail {(second.At - due).TotalMilliseconds:F0} ms after it was due");
        }
    }

    private async Task ResolveAsync(Desk desk, string alert)
    {
        await desk.SettledAsync();
        string[] told = [.. Mail.Mails.Select(m => m.Recipient).Distinct()];
        await desk.ResolveAsync(alert);
        await Wait.UntilAsync("the resolve is told", async () =>
            (await desk.NotificationsAsync()).Count(n => n.Kind == "resolved" && n.Status == "sent") == told.Length);
        (await desk.AlertAsync(alert)).Resolution.ShouldBe("manual");

        IReadOnlyList<NotificationShape> log = await desk.NotificationsAsync();
        log.Where(n => n.Kind == "resolved").Select(n => n.Recipient).ShouldBe(told, ignoreOrder: true);
        Checker.Check(history, Mail.Mails, log);
    }
}
