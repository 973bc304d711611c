using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 9: what fails for good is told in another way, unless that tells it already; what is given up is
/// visible, can be replayed, and is an alert of its own; a channel that fails for a minute is one too.
/// </summary>
public sealed class R09_ReceiptsAndFallbackTests
{
    private static readonly DeliveryOutcome Taken = new(DeliveryResult.Sent, "250 ok");
    private static readonly DeliveryOutcome NoSuchUser = new(DeliveryResult.Permanent, "550 no such user");
    private static readonly DeliveryOutcome Later = new(DeliveryResult.Temporary, "451 later");

    private readonly FakeChannel sms = new(Channel.Sms);
    private readonly GrainWorld world;

    public R09_ReceiptsAndFallbackTests() => world = new()
    {
        Services = services => services.AddSingleton<INotificationChannel>(sms),
    };

    [Fact]
    public async Task PermanentFailure_OfACriticalMail_IsToldBySmsInTheSameStep()
    {
        world.Email.Answer = _ => NoSuchUser;
        await using EngineHost host = await StartAsync(NotificationType.Email);
        await host.AdvanceAsync(0.1);

        sms.Messages.ShouldHaveSingleItem().Recipient.ShouldBe("+12025550123");
        Statuses().ShouldBe(["Email Dead", "Sms Sent"]);
        Notes().ShouldContain("notification_fallback: ann@example.com is told by SMS instead: +12025550123");
        Alarms().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Severity.High, 0)]
    [InlineData(Severity.Critical, 1)]
    public async Task PermanentFailure_OfAMail_IsWorthAnSmsOnlyWhenCritical(Severity severity, int messages)
    {
        world.Email.Answer = message => message.Recipient == "ann@example.com" ? NoSuchUser : Taken;
        await using EngineHost host = await StartAsync(NotificationType.Email, severity);
        await host.AdvanceAsync(0.1);

        sms.Messages.Count.ShouldBe(messages);
    }

    [Fact]
    public async Task Exhausted_AfterTwelveTries_FallsBackToo_AndBack()
    {
        sms.Answer = _ => Later;
        await using EngineHost host = await StartAsync(NotificationType.Sms);
        await host.AdvanceAsync(60);

        sms.Messages.Count.ShouldBe(12);
        Statuses().ShouldBe(["Email Sent", "Sms Dead"]);
    }

    [Fact]
    public async Task PermanentFailure_OfWhomTheStepTellsBothWays_IsNotToldAgain()
    {
        world.Email.Answer = _ => NoSuchUser;
        await using EngineHost host = await StartAsync(NotificationType.Both);
        await host.AdvanceAsync(0.1);

        sms.Messages.ShouldHaveSingleItem();
        Notes().ShouldContain("notification_suppressed: ann@example.com is not told in another way: "
            + "told already by SMS, +12025550123");
        Alarms().ShouldBeEmpty();
    }

    [Fact]
    public async Task BothChannelsDead_IsADeadLetterAndASystemAlert_UntilItIsReplayed()
    {
        (world.Email.Answer, sms.Answer) = (_ => NoSuchUser, _ => NoSuchUser);
        await using EngineHost host = await StartAsync(NotificationType.Email);
        await host.AdvanceAsync(0.1);
        Statuses().ShouldBe(["Email Dead", "Sms Dead"]);
        Alarms().ShouldBe(["system.dead_letter Triggered"]);

        (world.Email.Answer, sms.Answer) = (_ => Taken, _ => Taken);
        string last = Latest().Single(view => view.Channel == Channel.Sms).Id;
        (await host.Grains.GetGrain<INotificationGrain>(last).Retry(Ann)).Code.ShouldBe(OutcomeCode.Done);
        await host.AdvanceAsync(0.1);
        Statuses().ShouldBe(["Email Dead", "Sms Sent"]);
        Alarms().ShouldBe(["system.dead_letter Resolved"]);
    }

    [Fact]
    public async Task Kill_BetweenTheDeathAndTheFallback_IsToldInTheOtherWayOnce()
    {
        world.Email.Answer = _ => NoSuchUser;
        for (int write = 1; write <= 8; write++)
        {
            EngineHost host = await StartAsync(NotificationType.Email);
            host.Stores.State.Inject(WriteFault.DiesAfter, write);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(host.Stores.State.Died, host.QuietAsync());
            await using EngineHost next = await host.KillAndRestartAsync();
            await next.SweepAsync();
            await next.AdvanceAsync(1);
            await next.SweepAsync();
            await next.AdvanceAsync(1);
        }

        sms.Messages.DistinctBy(message => message.Id).Count().ShouldBe(1);
        sms.Messages.Count.ShouldBeInRange(8, 9);
    }

    [Theory]
    [InlineData(0.98, 0)]
    [InlineData(1.02, 1)]
    public async Task ChannelThatFails_ForAMinute_IsASystemAlert(double minutes, int alarms)
    {
        world.Email.Answer = _ => Later;
        await using EngineHost host = await StartAsync(NotificationType.Email);
        await host.AdvanceAsync(minutes);
        Alarms().Count.ShouldBe(alarms);
    }

    [Fact]
    public async Task ChannelThatWorksAgain_ResolvesItsSystemAlert()
    {
        world.Email.Answer = _ => Later;
        await using EngineHost host = await StartAsync(NotificationType.Email);
        await host.AdvanceAsync(1.1);
        Alarms().ShouldBe(["system.channel_email Triggered"]);

        world.Email.Answer = _ => Taken;
        await host.AdvanceAsync(5);
        Alarms().ShouldBe(["system.channel_email Resolved"]);
    }

    private async Task<EngineHost> StartAsync(NotificationType type, Severity severity = Severity.Critical)
    {
        EngineHost host = await world.StartAsync();
        (await host.Grains.GetGrain<IPeopleGrain>(GrainKeys.Single).PutContact(new(
            "ann", "Ann", [new(Channel.Email, "ann@example.com"), new(Channel.Sms, "+12025550123")], [], null, null)))
            .Code.ShouldBe(OutcomeCode.Done);
        await host.SaveAsync(Policy with
        {
            Id = "p", Severity = severity, Steps = [new("first", TimeSpan.Zero, ["user:ann"], type)],
        });
        AlertOpening opening = Opening();
        await host.Alert().Open(opening with { Threshold = opening.Threshold with { Severity = severity } });
        return host;
    }

    private string[] Statuses() => [.. Latest()
        .Where(view => view.PortfolioId == "P1").Select(view => $"{view.Channel} {view.Status}").Order()];

    private IEnumerable<NotificationView> Latest() => world.Records.Of<Record.Notification>()
        .Select(record => record.View).GroupBy(view => view.Id, (_, views) => views.Last());

    private IEnumerable<string> Notes() =>
        world.Records.Of<Record.Event>().Select(record => $"{record.Entry.Kind}: {record.Entry.Text}");

    private List<string> Alarms() => [.. world.Records.Of<Record.Alert>().Select(record => record.View)
        .Where(view => view.PortfolioId == "system").GroupBy(view => view.Id, (_, views) => views.Last())
        .Select(view => $"{view.MetricType} {view.Status}")];
}
