using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Support;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Notifications;

/// <summary>A message goes from outbox to receipt at least once, under one id, whatever fails on the way.</summary>
public sealed class NotificationGrainTests
{
    private const string Id = "n-1";

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Enqueue_Twice_SendsOnceAndRecordsIt()
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request());
        await Grain(host).Enqueue(Notices.Request());
        await host.AdvanceAsync(TimeSpan.FromMinutes(10));
        OutgoingMessage message = world.Email.Messages.ShouldHaveSingleItem();
        (message.Id, message.ThreadId, message.Recipient).ShouldBe((Id, "T1.1", "desk@example.com"));
        (await Grain(host).Get())!.Status.ShouldBe(NotificationStatus.Sent);
        world.Records.Of<Record.Notification>().Last().View.Status.ShouldBe(NotificationStatus.Sent);
        world.Records.Of<Record.Event>().Select(e => e.Entry.Kind)
            .ShouldBe(["notification_queued", "notification_sent"]);
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Enqueue_Returns_BeforeAnythingIsSent()
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request());
        world.Email.Messages.ShouldBeEmpty();
        world.Wakeups.All.ShouldHaveSingleItem().DueAt.ShouldBe(Notices.Noon);
    }

    [Fact]
    public async Task Enqueue_Suppressed_IsRecordedAndNeverSent()
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request(suppressedBecause: "told 2 s before"));
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        world.Email.Messages.ShouldBeEmpty();
        NotificationView view = (await Grain(host).Get())!;
        (view.Status, view.Reason).ShouldBe((NotificationStatus.Suppressed, "told 2 s before"));
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_TemporaryFailure_IsTriedAgainUnderTheSameId()
    {
        world.Email.Answer = _ => world.Email.Messages.Count < 3
            ? new(DeliveryResult.Temporary, "451 later")
            : new(DeliveryResult.Sent, "250 ok");
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request());
        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        world.Email.Messages.Select(m => m.Id).ShouldBe([Id, Id, Id]);
        (await Grain(host).Get())!.Attempts.Select(a => a.Outcome).ShouldBe(["temporary", "temporary", "sent"]);
    }

    [Fact]
    public async Task Send_PermanentFailure_IsDeadUntilSomeoneRetries()
    {
        world.Email.Answer = _ => new(DeliveryResult.Permanent, "550 no such user");
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request());
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        world.Email.Messages.Count.ShouldBe(1);
        (await Grain(host).Get())!.Status.ShouldBe(NotificationStatus.Dead);

        world.Email.Answer = _ => new(DeliveryResult.Sent, "250 ok");
        (await Grain(host).Retry(new UserAction("ann", null))).Code.ShouldBe(OutcomeCode.Done);
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        (await Grain(host).Get())!.Status.ShouldBe(NotificationStatus.Sent);
        (await Grain(host).Retry(new UserAction("ann", null))).Code.ShouldBe(OutcomeCode.Conflict);
    }

    [Fact]
    public async Task Send_ChannelNotConfigured_IsDeadWithTheReason()
    {
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request(Channel.Sms));
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        NotificationView view = (await Grain(host).Get())!;
        (view.Status, view.Reason).ShouldBe((NotificationStatus.Dead, "no sms provider is configured"));
    }

    [Fact]
    public async Task Kill_BeforeTheSend_IsSentOnceByTheNextProcess()
    {
        EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request());
        await using EngineHost next = await host.KillAndRestartAsync();
        await Grain(next).Wake();
        await next.AdvanceAsync(TimeSpan.FromMinutes(10));
        world.Email.Messages.ShouldHaveSingleItem();
        (await Grain(next).Get())!.Status.ShouldBe(NotificationStatus.Sent);
    }

    [Fact]
    public async Task Kill_AfterTheProviderTookIt_IsSentTwiceAtMostUnderTheSameId()
    {
        EngineHost? host = null;
        world.Email.Answer = _ =>
        {
            if (world.Email.Messages.Count == 1)
                host!.Kill();
            return new(DeliveryResult.Sent, "250 ok");
        };
        host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request());
        host.Clock.Advance(TimeSpan.Zero);
        await Poll.UntilAsync(() => world.Email.Messages.Count == 1);
        await using EngineHost next = await host.KillAndRestartAsync();
        await Grain(next).Wake();
        await next.AdvanceAsync(TimeSpan.FromMinutes(10));
        world.Email.Messages.Select(m => m.Id).ShouldBe([Id, Id]);
        (await Grain(next).Get())!.Attempts.Select(a => a.Outcome).ShouldBe(["unknown", "sent"]);
    }

    [Fact]
    public async Task RecordsAway_NothingIsLost_RowsFollowWhenTheyAreBack()
    {
        world.Records.IsAway = true;
        await using EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request());
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        world.Email.Messages.ShouldHaveSingleItem();
        world.Wakeups.All.ShouldNotBeEmpty();

        world.Records.IsAway = false;
        await Grain(host).Wake();
        world.Records.Of<Record.Event>().Select(e => e.Entry.Kind)
            .ShouldBe(["notification_queued", "notification_sent"]);
        world.Wakeups.All.ShouldBeEmpty();
        world.Email.Messages.ShouldHaveSingleItem();
    }

    private static INotificationGrain Grain(EngineHost host) => host.Grains.GetGrain<INotificationGrain>(Id);
}
