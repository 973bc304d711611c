using Risk.Contracts;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Notifications;

/// <summary>Two processes have one message in memory, for as long as one of them does not know that it was displaced.
/// </summary>
public sealed class TwoProcessesTests
{
    private const string Id = "n-1";

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Wake_OfWhatTheOtherProcessWroteBeforeItDied_SendsIt()
    {
        await using EngineHost dying = await world.StartAsync();
        await using EngineHost other = await dying.StartTwinAsync();
        // In memory there from before it was written.
        await Grain(other).Wake();
        await Grain(dying).Enqueue(Notices.Request());
        dying.Kill();

        await Grain(other).Wake();
        await other.AdvanceAsync(TimeSpan.FromSeconds(1));

        world.Email.Messages.ShouldHaveSingleItem();
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Enqueue_OfWhatTheOtherProcessWroteBeforeItDied_SendsItThoughItsWakeupIsLost()
    {
        await using EngineHost dying = await world.StartAsync();
        await Grain(dying).Enqueue(Notices.Request());
        await using EngineHost other = await dying.StartTwinAsync();
        dying.Kill();
        await world.Wakeups.ClearAsync(Risk.Grains.Wakeups.WakeupKind.Notification, Id);

        await Grain(other).Enqueue(Notices.Request());
        world.Wakeups.All.ShouldHaveSingleItem();
        await other.AdvanceAsync(TimeSpan.FromSeconds(1));

        world.Email.Messages.ShouldHaveSingleItem();
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_OfAProcessThatIsBehind_AreWrittenAgainByWhoIsAhead()
    {
        await using EngineHost behind = await world.StartAsync();
        world.Records.IsAway = true;
        await Grain(behind).Enqueue(Notices.Request());
        world.Records.IsAway = false;
        await using EngineHost ahead = await behind.StartTwinAsync();
        await Grain(ahead).Wake();
        await Grain(ahead).Wake();
        (await Grain(ahead).Get())!.Status.ShouldBe(NotificationStatus.Sent);

        // What it owes is written, but it is older than what the other has written.
        await Should.ThrowAsync<OrleansException>(() => Grain(behind).Enqueue(Notices.Request()));
        Row().Status.ShouldBe(NotificationStatus.Queued);

        world.Wakeups.All.ShouldHaveSingleItem();
        await Grain(ahead).Wake();
        Row().Status.ShouldBe(NotificationStatus.Sent);
        world.Wakeups.All.ShouldBeEmpty();
    }

    private NotificationView Row() => world.Records.Of<Record.Notification>().Last().View;

    private static INotificationGrain Grain(EngineHost host) => host.Grains.GetGrain<INotificationGrain>(Id);
}
