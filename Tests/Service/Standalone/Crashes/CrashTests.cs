using Risk.Grains.Failpoints;
using Risk.Tests.Support.Order;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Crashes;

/// <summary>Faults 1, 2, 3 and 5: the process is killed at the worst moments and started again.</summary>
[Takes(110)]
public sealed class CrashTests : ServiceTest
{
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(60);

    private readonly History history = new();

    [Fact(Timeout = 180_000)]
    public async Task Step_KilledASecondBeforeItIsDue_IsToldOnceAndSoon()
    {
        Ladder ladder = new(new("immediate", 0, "on-call@desk.example"), new("management", 0.1, "cro@desk.example"));
        (RiskService service, Desk desk, Book book) = await SetUpAsync(ladder);
        AlertShape alert = await book.OpenAsync(history, ladder);
        DateTimeOffset due = ladder.DueAt(alert.TriggeredAt, 1);

        await Wait.UntilAsync(due - TimeSpan.FromSeconds(1));
        await KillAndRestartAsync(service);

        DeliveredMail second = await Mail.FirstToAsync(ladder.Rungs[1].Recipient);
        Measured($"the step was told {(second.At - due).TotalMilliseconds:F0} ms after it was due");
        (second.At - due).ShouldBeLessThan(Promptly);
        await CheckAsync(desk);
    }

    [Theory(Timeout = 180_000)]
    [InlineData(FailpointNames.BreachStored)]
    [InlineData(FailpointNames.AlertStored)]
    [InlineData(FailpointNames.StepStored)]
    [InlineData(FailpointNames.OutboxWritten)]
    [InlineData(FailpointNames.Claimed)]
    public async Task Breach_KilledBeforeItWasSent_IsToldOnce(string failpoint)
    {
        Desk desk = await KillAtAsync(failpoint);

        await CheckAsync(desk);
        Mail.Mails.Count.ShouldBe(Ladder.TwoSteps.Rungs.Length);
    }

    [Fact(Timeout = 180_000)]
    public async Task Breach_KilledBetweenTheSendAndItsMark_IsToldAtMostTwiceUnderOneId()
    {
        Desk desk = await KillAtAsync(FailpointNames.Sent);

        await CheckAsync(desk);
        string first = Ladder.TwoSteps.Rungs[0].Recipient;
        Measured($"{Mail.To(first).Count()} mails to the first step");
        Mail.To(first).Select(m => m.MessageId).Distinct().ShouldHaveSingleItem();
    }

    [Fact(Timeout = 240_000)]
    public async Task Steps_AllDueWhileEverythingWasDown_AreToldOnceInOrderSoonAfterTheStart()
    {
        Ladder ladder = new([.. Enumerable.Range(0, 4).Select(
            i => new Rung($"level-{i}", i == 0 ? 0 : 0.05, $"level-{i}@desk.example"))]);
        (RiskService service, Desk desk, Book book) = await SetUpAsync(ladder);
        AlertShape alert = await book.OpenAsync(history, ladder);
        await Mail.FirstToAsync(ladder.Rungs[0].Recipient);

        await service.KillAsync();
        history.Killed(service.Kills[^1]);
        await Wait.UntilAsync(alert.TriggeredAt + Outage);
        DateTimeOffset start = await service.StartAsync();

        DeliveredMail last = await Mail.FirstToAsync(ladder.Rungs[^1].Recipient);
        Measured($"the last step was told {(last.At - start).TotalMilliseconds:F0} ms after the process was started");
        (last.At - start).ShouldBeLessThan(Promptly);
        await CheckAsync(desk);
        string[] steps = [.. (await desk.TimelineAsync(alert.Id)).Where(e => e.Kind == "step").Select(e => e.Text)];
        steps.Length.ShouldBe(ladder.Rungs.Length);
        for (int i = 0; i < steps.Length; i++)
            steps[i].ShouldContain(ladder.Rungs[i].Level);
    }

    private async Task<(RiskService Service, Desk Desk, Book Book)> SetUpAsync(Ladder ladder, string? failpoint = null)
    {
        RiskService service = await StartAsync(failpoint is null ? null : $"{failpoint}=exit");
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(ladder);
        await book.SetUpAsync();
        return (service, desk, book);
    }

    /// <summary>A breach that is cut off by a kill at the failpoint, and what a restart makes of it.</summary>
    private async Task<Desk> KillAtAsync(string failpoint)
    {
        (RiskService service, Desk desk, Book book) = await SetUpAsync(Ladder.TwoSteps, failpoint);
        await book.BreakAsync();
        await service.RestartAfterFailpointAsync();
        history.Killed(service.Kills[^1]);
        history.Opened(await book.AlertAsync(), Ladder.TwoSteps);
        await Mail.FirstToAsync(Ladder.TwoSteps.Rungs[^1].Recipient);
        return desk;
    }

    private async Task KillAndRestartAsync(RiskService service)
    {
        await service.KillAsync();
        history.Killed(service.Kills[^1]);
        await service.StartAsync();
    }

    private async Task CheckAsync(Desk desk)
    {
        await desk.SettledAsync();
        Checker.Check(history, Mail.Mails, await desk.NotificationsAsync());
        (await desk.AlertsAsync()).ShouldHaveSingleItem();
    }
}
