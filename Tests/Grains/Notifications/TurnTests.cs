using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Notifications.Sending;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Microsoft.Extensions.DependencyInjection;
using static Risk.Tests.Grains.Alerting.Breaches;

namespace Risk.Tests.Grains.Notifications;

/// <summary>Which messages wait for which: those of one alert to one address for each other, and all for a place.
/// </summary>
public sealed class TurnTests
{
    private static readonly AlertNotice Notice = new(Notices.Alert(), "Europe Long/Short");

    private readonly GrainWorld world = new() { Settings = new() { EmailsAtOnce = 1 } };

    [Fact]
    public async Task LaterMessage_OfTheAlert_WaitsForTheOneBefore_AndNotLongerThanAMinute()
    {
        world.Email.Answer = message => message.Payload.Kind == NotificationKind.Triggered
            ? new(DeliveryResult.Temporary, "451 later") : new(DeliveryResult.Sent, "250 ok");
        await using EngineHost host = await OpenAsync();
        await host.Escalation().Worsen(Notice, revision: 2);
        await host.AdvanceAsync(0.98);
        world.Told().ShouldAllBe(told => told.StartsWith("Triggered"));
        await host.AdvanceAsync(0.04);
        world.Told().ShouldContain($"Worsened {OnCall}");
    }

    [Fact]
    public async Task LaterMessage_OfTheAlert_GoesAsSoonAsTheOneBeforeIsGivenUp()
    {
        world.Email.Answer = message => message.Payload.Kind == NotificationKind.Triggered
            ? new(DeliveryResult.Permanent, "550 no") : new(DeliveryResult.Sent, "250 ok");
        await using EngineHost host = await OpenAsync();
        await host.Escalation().Worsen(Notice, revision: 2);
        await host.AdvanceAsync(0.02);
        world.Told().ShouldBe([$"Triggered {OnCall}", $"Worsened {OnCall}"]);
    }

    [Fact]
    public async Task MessagesOfOneInstant_OfTheAlert_LeaveInTheirOrder()
    {
        await using EngineHost host = await OpenAsync();
        for (int revision = 2; revision < 6; revision++)
            await host.Escalation().Worsen(Notice with { PortfolioName = $"{revision}" }, revision);
        await host.AdvanceAsync(1);
        world.Email.Messages.Skip(1).Select(message => message.Payload.Notice.PortfolioName)
            .ShouldBe(["2", "3", "4", "5"]);
    }

    [Fact]
    public async Task FailingMessage_OfOneAlert_HoldsNoOther()
    {
        world.Email.Answer = message => message.Id == "n-1"
            ? new(DeliveryResult.Temporary, "451 later") : new(DeliveryResult.Sent, "250 ok");
        await using EngineHost host = await world.StartAsync();
        await host.Grains.GetGrain<INotificationGrain>("n-1").Enqueue(Notices.Request());
        await host.Grains.GetGrain<INotificationGrain>("n-2").Enqueue(Notices.Request());
        await host.AdvanceAsync(0.01);
        world.Email.Messages.Select(message => message.Id).Order().ShouldBe(["n-1", "n-2"]);
    }

    [Fact]
    public async Task Place_ThatIsTaken_IsWaitedForBesideTheTurns()
    {
        await using EngineHost host = await world.StartAsync();
        IDisposable taken = host.Services.GetRequiredService<Lanes>().TryEnter(Channel.Email, "x@example.com")!;
        INotificationGrain grain = host.Grains.GetGrain<INotificationGrain>("n-1");
        await grain.Enqueue(Notices.Request());
        await host.AdvanceAsync(1);
        await grain.Enqueue(Notices.Request());
        await grain.Wake();
        world.Email.Messages.ShouldBeEmpty();
        taken.Dispose();
        await host.AdvanceAsync(0.01);
        (await grain.Get())!.Status.ShouldBe(NotificationStatus.Sent);
    }

    [Fact]
    public async Task Place_OfAMessageThatIsToldByAnotherMeanwhile_GoesToTheNext()
    {
        await using EngineHost host = await world.StartAsync();
        IDisposable taken = host.Services.GetRequiredService<Lanes>().TryEnter(Channel.Email, "x@example.com")!;
        await host.Grains.GetGrain<INotificationGrain>("n-1").Enqueue(Notices.Request());
        await host.AdvanceAsync(0.01);
        await host.Grains.GetGrain<INotificationGrain>("n-2").Enqueue(Notices.Request());
        await host.AdvanceAsync(0.01);
        await host.Grains.GetGrain<INotificationGrain>("n-1").Join("n-9");
        taken.Dispose();
        await host.AdvanceAsync(0.01);
        world.Email.Messages.ShouldHaveSingleItem().Id.ShouldBe("n-2");
    }

    private async Task<EngineHost> OpenAsync()
    {
        EngineHost host = await world.StartAsync();
        await host.SaveAsync(Policy with { Steps = [Policy.Steps[0]] });
        await host.Alert().Open(Opening());
        return host;
    }
}
