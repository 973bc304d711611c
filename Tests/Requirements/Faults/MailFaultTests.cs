using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Smtp;
using Risk.Silo.Settings;
using Risk.Tests.Grains;
using Risk.Tests.Support;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Risk.Tests.Support.Order;

namespace Risk.Tests.Requirements.Faults;

/// <summary>Faults 17 to 19: a mail server that misbehaves, over real sockets, from outbox to receipt.</summary>
[Takes(25)]
public sealed class MailFaultTests : IAsyncDisposable
{
    private const string Slow = "slow.example";

    private readonly FakeSmtpServer server = new();
    private readonly FakeChannel sms = new(Channel.Sms);
    private readonly SmtpChannel smtp;
    private readonly GrainWorld world;

    public MailFaultTests()
    {
        smtp = new(new(
            "127.0.0.1", server.Port, null, null, UseTls: false, new MailAddress("alerts@risk.example"),
            TimeSpan.FromSeconds(5)) { AtOnce = 4 });
        world = new()
        {
            Settings = new() { EmailsAtOnce = 4 },
            Services = services => services.RemoveAll<INotificationChannel>()
                .AddSingleton<INotificationChannel>(_ => smtp).AddSingleton<INotificationChannel>(sms),
        };
    }

    [Fact]
    public async Task Fault17_DataTakenAndDroppedBefore250_IsRetriedUnderTheSameMessageId_MarkedUnknown()
    {
        server.AnswerOnce(".", FakeSmtpServer.Drop);
        await using EngineHost host = await world.StartAsync();

        NotificationView view = await EndOfAsync(host, "n-1", Mail("ann@desk.example"), NotificationStatus.Sent);

        view.Attempts.Select(attempt => attempt.Outcome).ShouldBe(["unknown", "sent"]);
        server.Received.Select(mail => mail.Header("Message-ID"))
            .ShouldBe(["<n-1@risk.example>", "<n-1@risk.example>"]);
    }

    [Fact]
    public async Task Fault18_RefusedForNow_IsRetriedLater()
    {
        server.AnswerOnce("RCPT", "451 later");
        server.AnswerOnce(".", "452 disk full");
        await using EngineHost host = await world.StartAsync();

        NotificationView view = await EndOfAsync(host, "n-1", Mail("ann@desk.example"), NotificationStatus.Sent);

        view.Attempts.Select(attempt => attempt.Outcome).ShouldBe(["temporary", "temporary", "sent"]);
        TimeSpan[] pauses = [.. view.Attempts.Zip(view.Attempts.Skip(1), (one, next) => next.At - one.At)];
        pauses[0].ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1.6));
        pauses[1].ShouldBeGreaterThan(pauses[0]);
    }

    [Fact]
    public async Task Fault18_RefusedForGood_IsADeadLetterAndToldByTheFallback()
    {
        server.Answer("RCPT", "550 no such user");
        await using EngineHost host = await world.StartAsync();

        NotificationView view = await EndOfAsync(
            host, "n-1",
            Mail("ann@desk.example") with { Fallbacks = [new("n-2", Channel.Sms, "+12025550123", true)] },
            NotificationStatus.Dead);

        view.Attempts.ShouldHaveSingleItem().Detail.ShouldContain("550 no such user");
        await UntilAsync(host, () => sms.Messages.Count > 0);
        sms.Messages.ShouldHaveSingleItem().Recipient.ShouldBe("+12025550123");
    }

    [Fact]
    public async Task Fault19_Tarpit_TimesOut_WhileOthersAreToldOnTime()
    {
        server.AnswerTo = address => address.EndsWith(Slow, StringComparison.Ordinal) ? FakeSmtpServer.Tarpit : null;
        await using EngineHost host = await world.StartAsync();
        for (int i = 0; i < 6; i++)
            await Grain(host, $"slow-{i}").Enqueue(Mail($"p{i}@{Slow}"));
        await host.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        for (int i = 0; i < 20; i++)
            await Grain(host, $"fast-{i}").Enqueue(Mail($"p{i}@desk.example"));

        await UntilAsync(host, () => server.Received.Count == 20);
        (await Grain(host, "slow-0").Get())!.Attempts.ShouldBeEmpty("it still waits for the tarpit");
        (await EndOfAsync(host, "slow-0", Mail($"p0@{Slow}"), NotificationStatus.Failed))
            .Attempts[0].Outcome.ShouldBe("temporary");
    }

    public async ValueTask DisposeAsync()
    {
        smtp.Dispose();
        await server.DisposeAsync();
    }

    private static NotificationRequest Mail(string to) => Notices.Request() with { Recipient = to };

    private static INotificationGrain Grain(EngineHost host, string id) => host.Grains.GetGrain<INotificationGrain>(id);

    private static async Task<NotificationView> EndOfAsync(
        EngineHost host, string id, NotificationRequest request, NotificationStatus end)
    {
        await Grain(host, id).Enqueue(request);
        NotificationView? view = null;
        await UntilAsync(host, async () => (view = await Grain(host, id).Get())!.Status == end);
        return view!;
    }

    private static Task UntilAsync(EngineHost host, Func<bool> isSo) =>
        UntilAsync(host, () => Task.FromResult(isSo()));

    // The grains' clock is moved by hand, what happens on the wire takes its own time.
    private static async Task UntilAsync(EngineHost host, Func<Task<bool>> isSo)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            await Task.Delay(10, limit.Token);
            await host.AdvanceAsync(TimeSpan.FromMilliseconds(20));
        }
    }
}
