using System.Text;
using Risk.Api.Live;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Live;

/// <summary>What a client that reads late, or never, costs and gets.</summary>
public sealed class MailboxTests
{
    private readonly Mailbox mailbox = new();

    [Fact]
    public async Task Snapshots_OfOnePortfolio_TheNewestWins()
    {
        for (int sequence = 1; sequence <= 10_000; sequence++)
            mailbox.Put(Snapshot("P1", sequence));
        mailbox.Put(Snapshot("P2", 1));
        (await Take(2)).Select(m => m.Snapshot!.Sequence).ShouldBe([10_000, 1]);
    }

    [Fact]
    public async Task Snapshots_NeverGoBack()
    {
        mailbox.Put(Snapshot("P1", 5));
        mailbox.Put(Snapshot("P1", 4));
        await Take(1);
        mailbox.Put(Snapshot("P1", 5));
        mailbox.Put(Snapshot("P1", 3));
        mailbox.Put(Snapshot("P1", 6));
        (await Take(1)).Single().Snapshot!.Sequence.ShouldBe(6);
    }

    [Fact]
    public async Task Snapshot_ThatIsAskedForAgain_GoesOutAgain()
    {
        mailbox.Put(Snapshot("P1", 5));
        await Take(1);
        mailbox.Put(Snapshot("P1", 5), again: true);
        (await Take(1)).Single().Snapshot!.Sequence.ShouldBe(5);
    }

    [Fact]
    public async Task Snapshot_OfAPortfolioThatWasMadeAgain_CountsFromTheStart()
    {
        mailbox.Put(Snapshot("P1", 500));
        await Take(1);
        mailbox.Put(LiveMessages.Of(Samples.Snapshot("P1", 1) with { ServerTime = Samples.At.AddHours(1) }));
        (await Take(1)).Single().Snapshot!.Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Events_BeyondTheBound_AreLostAndTheClientIsTold()
    {
        for (int i = 0; i < Mailbox.MaxEvents + 3; i++)
            mailbox.Put(LiveMessages.System("event", $"{i}"));
        List<LiveMessage> taken = await Take(Mailbox.MaxEvents + 1);
        Text(taken[Mailbox.MaxEvents - 1]).ShouldContain($"\"{Mailbox.MaxEvents - 1}\"");
        Text(taken[^1]).ShouldContain("3 events were not delivered");
    }

    [Fact]
    public async Task Events_GoBeforeSnapshots()
    {
        mailbox.Put(Snapshot("P1", 1));
        mailbox.Put(LiveMessages.System("event", "detail"));
        (await Take(2)).Select(m => m.Snapshot is null).ShouldBe([true, false]);
    }

    private static LiveMessage Snapshot(string portfolio, long sequence) =>
        LiveMessages.Of(Samples.Snapshot(portfolio, sequence));

    private static string Text(LiveMessage message) => Encoding.UTF8.GetString(message.Json.Span);

    private async Task<List<LiveMessage>> Take(int count)
    {
        List<LiveMessage> taken = [];
        await foreach (LiveMessage message in mailbox.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            taken.Add(message);
            if (taken.Count == count)
                break;
        }
        return taken;
    }
}
