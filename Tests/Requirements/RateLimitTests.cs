using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Grains;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Grouping and rate limits: alerts of one portfolio that open together are one message a person; what goes beyond the
/// bound of an hour is one digest, nothing is dropped; the first message of a critical alert is never held back.
/// </summary>
public sealed class RateLimitTests
{
    private GrainWorld world = new() { Settings = new() { GroupWindow = TimeSpan.FromSeconds(5) } };

    [Fact]
    public async Task AlertsOfAPortfolioThatOpenTogether_AreOneMessage_AndAllAreInTheOutboxAtOnce()
    {
        await using EngineHost host = await world.StartAsync();
        for (int i = 1; i <= 3; i++)
            await EnqueueAsync(host, $"n-{i}", $"T{i}.1", Severity.High);
        world.Records.Of<Record.Notification>().Select(n => n.View.Id).Distinct().Count().ShouldBe(3);
        await host.AdvanceAsync(TimeSpan.FromSeconds(4.9));
        world.Email.Messages.ShouldBeEmpty();
        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        OutgoingMessage message = world.Email.Messages.ShouldHaveSingleItem();
        message.Subject.ShouldBe("[HIGH] 3 alerts of Europe Long/Short");
        for (int i = 1; i <= 3; i++)
            message.Text.ShouldContain($"/alerts/T{i}.1");
        // Any of the three may be the one that speaks: all come due at the same moment.
        Statuses().Order().ShouldBe(["Sent", "Suppressed", "Suppressed"]);
        world.Records.Of<Record.Event>().Count(e => e.Entry.Kind == "notification_bundled").ShouldBe(2);
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task CriticalAlert_IsSentAtOnce()
    {
        await using EngineHost host = await world.StartAsync();
        await EnqueueAsync(host, "n-1", "T1.1", Severity.Critical);
        await EnqueueAsync(host, "n-2", "T2.1", Severity.Critical);
        await host.AdvanceAsync(TimeSpan.Zero);
        world.Email.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task OneAlert_IsOneMessageOfItsOwnAfterTheWindow()
    {
        await using EngineHost host = await world.StartAsync();
        await EnqueueAsync(host, "n-1", "T1.1", Severity.Low);
        await host.AdvanceAsync(TimeSpan.FromSeconds(5));
        world.Email.Messages.ShouldHaveSingleItem().Subject.ShouldStartWith("[LOW] Europe Long/Short: VaR 99 %");
    }

    [Fact]
    public async Task BeyondTheBoundOfAnHour_OneDigestTellsAll_NoneIsDropped()
    {
        world = new() { Settings = new() { MaxMessagesPerHour = 30 } };
        await using EngineHost host = await world.StartAsync();
        for (int i = 0; i < 50; i++)
            await EnqueueAsync(host, $"n-{i}", $"T{i}.1", Severity.High, NotificationKind.Escalated);
        await host.AdvanceAsync(TimeSpan.FromMinutes(59));
        world.Email.Messages.Count.ShouldBe(30);
        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        world.Email.Messages.Count.ShouldBe(31);
        world.Email.Messages[30].Subject.ShouldBe("[HIGH] 20 alerts of Europe Long/Short");
        Enumerable.Range(0, 50).ShouldAllBe(i => world.Email.Messages.Any(m => m.Text.Contains($"/alerts/T{i}.1")));
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Kill_WhileTheyWait_LosesNone()
    {
        EngineHost host = await world.StartAsync();
        for (int i = 1; i <= 3; i++)
            await EnqueueAsync(host, $"n-{i}", $"T{i}.1", Severity.High);
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        await using EngineHost next = await host.KillAndRestartAsync();
        for (int minute = 0; minute < 5; minute++)
        {
            await Grains.Alerting.Breaches.SweepAsync(next);
            await next.AdvanceAsync(TimeSpan.FromMinutes(1));
        }
        Enumerable.Range(1, 3).ShouldAllBe(i => Mentions(i) == 1);
    }

    [Fact]
    public async Task OtherRecipient_HasABoundOfHisOwn()
    {
        world = new() { Settings = new() { MaxMessagesPerHour = 1 } };
        await using EngineHost host = await world.StartAsync();
        await EnqueueAsync(host, "n-1", "T1.1", Severity.High, NotificationKind.Escalated);
        await EnqueueAsync(host, "n-2", "T2.1", Severity.High, NotificationKind.Escalated, "cro@example.com");
        await host.AdvanceAsync(TimeSpan.Zero);
        world.Email.Messages.Count.ShouldBe(2);
    }

    private static Task EnqueueAsync(
        EngineHost host, string id, string alertId, Severity severity,
        NotificationKind kind = NotificationKind.Triggered, string recipient = "desk@example.com")
    {
        NotificationRequest request = Notices.Request() with { Kind = kind, Recipient = recipient };
        AlertView alert = request.Notice.Alert with { Id = alertId, Severity = severity };
        AlertNotice notice = request.Notice with { Alert = alert };
        return host.Grains.GetGrain<INotificationGrain>(id).Enqueue(
            request with { Notice = notice, At = host.Clock.GetUtcNow() });
    }

    private int Mentions(int alert) => world.Email.Messages.Count(m => m.Text.Contains($"/alerts/T{alert}.1"));

    private IEnumerable<string> Statuses() => world.Records.Of<Record.Notification>()
        .GroupBy(n => n.View.Id).Select(rows => $"{rows.Last().View.Status}");
}
