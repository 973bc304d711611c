using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Notifications;

/// <summary>The provider's later word is kept, and acted on.</summary>
public sealed class ReceiptTests
{
    private readonly GrainWorld world = new();

    [Fact]
    public async Task Receipt_OfASendWithoutAnAnswer_SparesTheSecond()
    {
        world.Email.Answer = _ => new(DeliveryResult.Unknown, "no answer within 20 s");
        await using EngineHost host = await SentAsync();

        await Grain(host).Receipt(new(ReceiptKind.Taken, "SM1"));
        await host.AdvanceAsync(TimeSpan.FromHours(1));

        world.Email.Messages.Count.ShouldBe(1);
        NotificationView view = (await Grain(host).Get())!;
        view.Status.ShouldBe(NotificationStatus.Sent);
        view.Attempts.Select(a => a.Detail).ShouldBe(["no answer within 20 s", "taken: SM1"]);
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Receipt_ThatItFailed_IsADeadLetterInTheRecords()
    {
        await using EngineHost host = await SentAsync();

        await Grain(host).Receipt(new(ReceiptKind.Failed, "SM1 undelivered, error 30003"));
        await Grain(host).Receipt(new(ReceiptKind.Failed, "SM1 undelivered, error 30003"));

        NotificationView view = world.Records.Of<Record.Notification>().Last().View;
        (view.Status, view.Reason).ShouldBe(
            (NotificationStatus.Dead, "not delivered: SM1 undelivered, error 30003"));
        world.Records.Of<Record.Event>().Count(e => e.Entry.Kind == "notification_dead").ShouldBe(1);
    }

    [Fact]
    public async Task Receipt_ThatItFailed_TellsThePersonByTheNextChannel()
    {
        await using EngineHost host = await SentAsync(Notices.Request() with
        {
            Fallbacks = [new("n-2", Channel.Email, "ann@home.example", OnlyIfCritical: false)],
        });

        await Grain(host).Receipt(new(ReceiptKind.Failed, "SM1 undelivered, error 30003"));
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));

        world.Email.Messages.Select(m => m.Recipient).ShouldBe(["desk@example.com", "ann@home.example"]);
    }

    [Fact]
    public async Task Receipt_OfAMessageThatNobodyKnows_IsForgotten()
    {
        await using EngineHost host = await world.StartAsync();

        await Grain(host).Receipt(new(ReceiptKind.Delivered, "SM1"));

        (await Grain(host).Get()).ShouldBeNull();
        world.Wakeups.All.ShouldBeEmpty();
    }

    private async Task<EngineHost> SentAsync(NotificationRequest? request = null)
    {
        EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(request ?? Notices.Request());
        await host.AdvanceAsync(TimeSpan.FromSeconds(0.5));
        world.Email.Messages.Count.ShouldBe(1);
        return host;
    }

    private static INotificationGrain Grain(EngineHost host) => host.Grains.GetGrain<INotificationGrain>("n-1");
}
