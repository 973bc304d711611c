using System.Net.Mail;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Smtp;
using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Channels;

/// <summary>Connections to the mail server: few, used again, and never the cause of an unknown outcome.</summary>
public sealed class SmtpConnectionsTests : IAsyncDisposable
{
    private readonly FakeSmtpServer server = new();
    private readonly ManualTimeProvider clock = new();
    private readonly SmtpChannel channel;

    public SmtpConnectionsTests() => channel = new(
        new("127.0.0.1", server.Port, null, null, UseTls: false, new MailAddress("alerts@risk.example"),
            TimeSpan.FromSeconds(30)) { AtOnce = 3 },
        clock: clock);

    [Fact]
    public async Task Send_OneAfterTheOther_IsOneConnectionThatGreetsOnce()
    {
        for (int i = 0; i < 5; i++)
            (await SendAsync()).Result.ShouldBe(DeliveryResult.Sent);

        server.Connections.ShouldBe(1);
        server.Received.Count.ShouldBe(5);
        server.Commands.Count(line => line.StartsWith("EHLO", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Send_ManyAtOnce_IsByAsManyConnectionsAsAreAllowed()
    {
        DeliveryOutcome[] all = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => SendAsync()));

        all.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Sent);
        server.Connections.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Send_AHundredMessagesLater_IsByAnotherConnection()
    {
        for (int i = 0; i < 101; i++)
            await SendAsync();

        server.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task Send_AfterAConnectionLayIdle_ClosesItAndOpensAnother()
    {
        await SendAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        await Poll.UntilAsync(() => server.Commands.Contains("QUIT"));
        await SendAsync();

        server.Connections.ShouldBe(2);
    }

    [Theory]
    [InlineData(FakeSmtpServer.Drop)]
    [InlineData("421 closing")]
    public async Task Send_OverAConnectionThatDiedIdle_IsToldByAnotherOneOnce(string answer)
    {
        await SendAsync();
        server.AnswerOnce("MAIL", answer);

        (await SendAsync()).ShouldBe(new(DeliveryResult.Sent, "250 queued as 4711"));

        server.Connections.ShouldBe(2);
        server.Received.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("RCPT", DeliveryResult.Temporary)]
    [InlineData("DATA", DeliveryResult.Temporary)]
    [InlineData(".", DeliveryResult.Unknown)]
    public async Task Send_OverAConnectionThatBreaksLater_IsUnknownOnlyWhenAllWasGiven(
        string verb, DeliveryResult result)
    {
        await SendAsync();
        server.AnswerOnce(verb, FakeSmtpServer.Drop);

        (await SendAsync()).Result.ShouldBe(result);
        (await SendAsync()).Result.ShouldBe(DeliveryResult.Sent);
    }

    [Fact]
    public async Task Send_AfterARefusal_IsNotTakenForTheMessageBefore()
    {
        server.AnswerOnce(".", "554 spam");

        (await SendAsync()).Result.ShouldBe(DeliveryResult.Permanent);
        (await SendAsync()).ShouldBe(new(DeliveryResult.Sent, "250 queued as 4711"));
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await server.DisposeAsync();
    }

    private Task<DeliveryOutcome> SendAsync() =>
        channel.SendAsync(Messages.To("ann@example.com"), TestContext.Current.CancellationToken);
}
