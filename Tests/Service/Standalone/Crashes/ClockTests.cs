using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Crashes;

/// <summary>Fault 14: the wall clock of the process jumps by an hour, and back again.</summary>
[Takes(50)]
public sealed class ClockTests : ServiceTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(4);

    [Fact(Timeout = 180_000)]
    public async Task Clock_SetBackBeforeADueTime_TellsNothingEarlyAndNothingIsLost()
    {
        Ladder ladder = new(new("immediate", 0, "on-call@desk.example"), new("management", 0.1, "cro@desk.example"));
        (WallClock clock, Desk desk, AlertShape alert) = await OpenAsync(ladder);
        clock.Set(-Hour);
        await Wait.UntilAsync(ladder.DueAt(alert.TriggeredAt, 1) + AWhile);
        Mail.To("cro@desk.example").ShouldBeEmpty("by its clock the step is not due for an hour");
        clock.Set(TimeSpan.Zero);
        DateTimeOffset right = Clock.Now;

        DeliveredMail second = await Mail.FirstToAsync("cro@desk.example");
        Measured($"told {(second.At - right).TotalMilliseconds:F0} ms after the clock was right again");
        await CheckAsync(desk, alert, ladder);
    }

    [Fact(Timeout = 180_000)]
    public async Task Clock_SetForwardOverADueTimeAndBack_TellsItOnceByTheClock()
    {
        Ladder ladder = new(new("immediate", 0, "on-call@desk.example"), new("management", 30, "cro@desk.example"));
        (WallClock clock, Desk desk, AlertShape alert) = await OpenAsync(ladder);
        Mail.To("cro@desk.example").ShouldBeEmpty();
        clock.Set(Hour);
        DateTimeOffset jumped = Clock.Now;

        DeliveredMail second = await Mail.FirstToAsync("cro@desk.example");
        Measured($"told {(second.At - jumped).TotalMilliseconds:F0} ms after the clock was past the due time");
        clock.Set(TimeSpan.Zero);
        await CheckAsync(desk, alert, ladder);
    }

    private async Task<(WallClock Clock, Desk Desk, AlertShape Alert)> OpenAsync(Ladder ladder)
    {
        WallClock clock = new(Options.DataFolder);
        RiskService service = await StartAsync(Options with { More = clock.Variables });
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(ladder);
        await book.SetUpAsync();
        await book.BreakAsync();
        AlertShape alert = await book.AlertAsync();
        await Mail.FirstToAsync(ladder.Rungs[0].Recipient);
        return (clock, desk, alert);
    }

    /// <summary>Each step of the alert is on record once, as sent, and its mail came once.</summary>
    private async Task CheckAsync(Desk desk, AlertShape alert, Ladder ladder)
    {
        await Wait.UntilAsync(Clock.Now + AWhile);
        await desk.SettledAsync();
        IReadOnlyList<NotificationShape> all = await desk.NotificationsAsync();
        foreach (NotificationShape one in all)
            Measured($"{one.Kind} of {one.AlertId} to {one.Recipient}: {one.Status}");
        NotificationShape[] pages = [.. all.Where(n => n.AlertId == alert.Id && n.IsPage).OrderBy(n => n.Step)];
        pages.Select(page => (page.Recipient, page.Status))
            .ShouldBe(ladder.Rungs.Select(rung => (rung.Recipient, "sent")));
        foreach (NotificationShape page in pages)
            Mail.Mails.Where(mail => mail.IsOf(page)).ShouldHaveSingleItem();
    }
}
