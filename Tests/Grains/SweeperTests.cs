using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Risk.Contracts;
using Risk.Grains.Wakeups;
using Risk.Tests.Support;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains;

/// <summary>The sweeper wakes what is due, once at a time, and nothing holds it up.</summary>
public sealed class SweeperTests
{
    private readonly MemoryWakeups wakeups = new();
    private readonly ManualTimeProvider clock = new();
    private readonly IGrainFactory grains = Substitute.For<IGrainFactory>();
    private readonly IEscalationGrain escalation = Substitute.For<IEscalationGrain>();
    private readonly INotificationGrain notification = Substitute.For<INotificationGrain>();

    public SweeperTests()
    {
        grains.GetGrain<IEscalationGrain>("a").Returns(escalation);
        grains.GetGrain<INotificationGrain>("n").Returns(notification);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)] // the due instant itself
    [InlineData(1, 0)]
    public async Task Sweep_EntryDueInSeconds_WakesItsGrain(int seconds, int wakes)
    {
        await wakeups.SetAsync(WakeupKind.Escalation, "a", clock.GetUtcNow().AddSeconds(seconds));
        await Sweeper().SweepAsync();
        await escalation.Received(wakes).Wake();
    }

    [Fact]
    public async Task Sweep_GrainStillWaking_IsNotWokenAgainAndHoldsUpNoOther()
    {
        TaskCompletionSource slow = new();
        escalation.Wake().Returns(slow.Task);
        await wakeups.SetAsync(WakeupKind.Escalation, "a", clock.GetUtcNow());
        await wakeups.SetAsync(WakeupKind.Notification, "n", clock.GetUtcNow());
        Sweeper sweeper = Sweeper();
        await sweeper.SweepAsync();
        await sweeper.SweepAsync();
        await escalation.Received(1).Wake();
        await notification.Received(2).Wake();
        slow.SetResult();
    }

    [Fact]
    public async Task Sweep_GrainThatFails_IsWokenAgainNextTime()
    {
        escalation.Wake().Returns(Task.FromException(new IOException("away")));
        await wakeups.SetAsync(WakeupKind.Escalation, "a", clock.GetUtcNow());
        Sweeper sweeper = Sweeper();
        await sweeper.SweepAsync();
        await sweeper.SweepAsync();
        await escalation.Received(2).Wake();
    }

    [Fact]
    public async Task Sweep_MoreDueThanOnePart_WakesThemAllOnce()
    {
        grains.GetGrain<INotificationGrain>(Arg.Any<string>()).Returns(notification);
        TaskCompletionSource slow = new();
        notification.Wake().Returns(slow.Task);
        for (int i = 0; i < 2500; i++)
            await wakeups.SetAsync(WakeupKind.Notification, $"n{i}", clock.GetUtcNow());
        await Sweeper().SweepAsync();
        await notification.Received(2500).Wake();
        slow.SetResult();
    }

    [Fact]
    public async Task Sweep_IndexAway_IsSurvived()
    {
        IWakeups away = Substitute.For<IWakeups>();
        away.DueAsync(default, default).ReturnsForAnyArgs<IReadOnlyList<Wakeup>>(_ => throw new IOException("away"));
        await Should.NotThrowAsync(Sweeper(away).SweepAsync());
    }

    private Sweeper Sweeper(IWakeups? index = null) => new(
        index ?? wakeups, Dispatcher(), new(grains, clock, NullLogger<Watchdog>.Instance), clock,
        NullLogger<Sweeper>.Instance);

    private WakeupDispatcher Dispatcher() => new(grains, NullLogger<WakeupDispatcher>.Instance);
}
