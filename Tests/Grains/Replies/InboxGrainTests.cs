using Microsoft.Extensions.DependencyInjection;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.Replies;

/// <summary>A text message is let in once, only while it is new, and only if the provider has it.</summary>
public sealed class InboxGrainTests : ISmsInbox
{
    private const string Number = "+12025550101";

    private readonly GrainWorld world;
    private Func<DateTimeOffset?> receivedAt = () => null;

    public InboxGrainTests() => world = new() { Services = services => services.AddSingleton<ISmsInbox>(this) };

    public Task<DateTimeOffset?> ReceivedAtAsync(
        string messageId, string number, CancellationToken cancellationToken) =>
        Task.Run(receivedAt, CancellationToken.None);

    [Fact]
    public async Task Message_ThatIsNew_IsTakenOnce()
    {
        await using EngineHost host = await StartAsync();

        (await ReceiveAsync(host, "ack 4711")).ShouldBe(
            new(InboxResult.Taken, "This number is no contact's. Nothing was done."));
        (await ReceiveAsync(host, "ack 4711")).ShouldBe(new(InboxResult.Repeated));
        await using EngineHost next = await host.KillAndRestartAsync();
        (await ReceiveAsync(next, "ack 4711")).ShouldBe(new(InboxResult.Repeated));

        world.Records.Of<Record.Answer>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Message_OlderThanFiveMinutes_IsRefused()
    {
        await using EngineHost host = await StartAsync();
        DateTimeOffset sentAt = host.Clock.GetUtcNow();
        receivedAt = () => sentAt;
        await host.AdvanceAsync(TimeSpan.FromMinutes(5.1));

        (await ReceiveAsync(host, "ack 4711")).ShouldBe(new(InboxResult.TooOld));

        world.Records.Of<Record.Answer>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_ThatTheProviderDoesNotHave_IsRefused()
    {
        await using EngineHost host = await StartAsync();
        receivedAt = () => null;

        (await ReceiveAsync(host, "ack 4711")).ShouldBe(new(InboxResult.Unknown));
    }

    [Fact]
    public async Task Message_WhileTheProviderIsAway_IsTakenWhenItIsBack()
    {
        await using EngineHost host = await StartAsync();
        receivedAt = () => throw new IOException("away");
        (await ReceiveAsync(host, "ack 4711")).ShouldBe(new(InboxResult.ProviderAway));

        receivedAt = () => host.Clock.GetUtcNow();
        (await ReceiveAsync(host, "ack 4711")).Result.ShouldBe(InboxResult.Taken);
    }

    [Theory]
    [InlineData("STOP", null)]
    [InlineData("help", "Orleans.Risk: ack CODE takes an alert, resolve CODE ends it, unack CODE gives it back. "
        + "STOP ends all messages.")]
    public async Task Keyword_IsAnsweredAsItMustBe(string text, string? answer)
    {
        await using EngineHost host = await StartAsync();

        (await ReceiveAsync(host, text)).ShouldBe(new(InboxResult.Taken, answer));

        world.Records.Of<Record.Answer>().ShouldBeEmpty();
    }

    private async Task<EngineHost> StartAsync()
    {
        EngineHost host = await world.StartAsync();
        receivedAt = () => host.Clock.GetUtcNow();
        return host;
    }

    private static Task<InboxAnswer> ReceiveAsync(EngineHost host, string text) =>
        host.Grains.GetGrain<IInboxGrain>(Number).Receive(new("SM1", Number, text));
}
