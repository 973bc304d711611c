using Risk.Contracts;
using Risk.Grains.Settings;
using Risk.Tests.Support;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Grains.Notifications;

/// <summary>A provider that does not answer holds up nobody but its own message.</summary>
public sealed class SilentProviderTests
{
    private const string Id = "n-1";

    private static readonly TimeSpan Patience = new GrainSettings().SendTimeout;

    private readonly TaskCompletionSource speaks = new();
    private readonly GrainWorld world = new();

    public SilentProviderTests() => world.Email.Silence = speaks.Task;

    [Fact]
    public async Task Enqueue_InTheMiddleOfASend_AnswersAtOnce()
    {
        await using EngineHost host = await StartSendingAsync();

        await Grain(host).Enqueue(Notices.Request());
        await Grain(host).Wake();
        (await Grain(host).Get())!.Status.ShouldBe(NotificationStatus.Queued);
        (await Grain(host).Retry(new("ann", null))).Code.ShouldBe(OutcomeCode.Unchanged);

        world.Email.Messages.ShouldHaveSingleItem();
        speaks.SetResult();
    }

    [Fact]
    public async Task Send_ThatIsNeverAnswered_IsTriedAgainUnderTheSameId()
    {
        await using EngineHost host = await StartSendingAsync();

        await host.AdvanceAsync(Patience - TimeSpan.FromSeconds(1));
        (await Grain(host).Get())!.Attempts.ShouldBeEmpty();
        await host.AdvanceAsync(TimeSpan.FromSeconds(4));

        NotificationView view = (await Grain(host).Get())!;
        view.Status.ShouldBe(NotificationStatus.Failed);
        view.Attempts.ShouldHaveSingleItem().Outcome.ShouldBe("unknown");
        await host.AdvanceAsync(TimeSpan.FromSeconds(3));
        world.Email.Messages.Select(message => message.Id).ShouldBe([Id, Id]);
        speaks.SetResult();
    }

    [Fact]
    public async Task Stop_InTheMiddleOfASend_HearsTheProviderOut()
    {
        EngineHost host = await StartSendingAsync();

        Task<EngineHost> restarting = host.RestartAsync();
        speaks.SetResult();
        await using EngineHost next = await restarting;
        await Grain(next).Wake();
        await next.AdvanceAsync(TimeSpan.FromMinutes(10));

        world.Email.Messages.ShouldHaveSingleItem();
        (await Grain(next).Get())!.Attempts.ShouldHaveSingleItem().Outcome.ShouldBe("sent");
        world.Wakeups.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Outcome_ThatCannotBeStored_IsStoredByTheNextActivation()
    {
        await using EngineHost host = await StartSendingAsync();

        host.Stores.State.Inject(WriteFault.Fails);
        speaks.SetResult();
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        await Grain(host).Wake();
        await host.AdvanceAsync(TimeSpan.FromMinutes(10));

        world.Email.Messages.ShouldHaveSingleItem();
        (await Grain(host).Get())!.Status.ShouldBe(NotificationStatus.Sent);
    }

    private async Task<EngineHost> StartSendingAsync()
    {
        EngineHost host = await world.StartAsync();
        await Grain(host).Enqueue(Notices.Request());
        await host.AdvanceAsync(TimeSpan.FromSeconds(0.1));
        world.Email.Messages.ShouldHaveSingleItem();
        return host;
    }

    private static INotificationGrain Grain(EngineHost host) => host.Grains.GetGrain<INotificationGrain>(Id);
}
