using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Silo.Records.Queries;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 12: the timeline lists evaluations at transitions, transitions, the policy's version, every send with
/// its outcome, every suppression with its reason; read alone it explains why each person was or was not told. That one
/// altered row of the audit log is found is in Storage/AuditTests and Service/Commands/AuditCommandTests.
/// </summary>
public sealed class R12_EvidenceTests
{
    private static readonly string Expected =
        File.ReadAllText(Path.Combine(ProjectTree.Root, "Tests/Requirements/R12_Timeline.txt")).TrimEnd();

    private static readonly EscalationPolicy Ladder = new(
        "desk", Severity.Critical, true, TimeSpan.Zero,
        [
            Step("immediate", 0, "ann@desk.example", "user:zoe"),
            Step("desk", 15, "bob@desk.example"),
            Step("management", 20, "cro@desk.example"),
            Step("board", 20, "ceo@desk.example"),
            Step("regulator", 60, "law@desk.example"),
        ],
        RepeatCount: 0, AckTimeout: null, Version: 0);

    private readonly GrainWorld world = new() { Settings = new() { RefreshInterval = TimeSpan.FromHours(1) } };
    private int triesOfTheCro;

    [Fact]
    public async Task Timeline_OfARichStory_ExplainsWhoWasToldAndWhoWasNotAndWhy()
    {
        world.Email.Answer = Answer;
        await using EngineHost host = await world.StartAsync();
        await host.SaveAsync(Ladder);
        await host.CreateBookAsync();

        await host.MoveAsync(85);                          // 14:30 step 1
        await host.AdvanceAsync(10);
        IAlertGrain alert = host.Grains.GetGrain<IAlertGrain>(AlertId());
        await alert.Snooze(TimeSpan.FromMinutes(10), new("dora", "in a meeting"));
        await host.AdvanceAsync(12);                       // step 2 held at 14:45, run at 14:50, refused for good
        await alert.Acknowledge(new("ann", "hedging"));    // 14:52
        await host.AdvanceAsync(15);                       // step 3, due at 15:05, waits
        await alert.Unacknowledge(new("ann", "not filled"));
        await host.AdvanceAsync(3);                        // 15:10
        await SilenceAsync(host);                          // over step 4, due at 15:25
        await host.AdvanceAsync(30);
        await host.MoveAsync(120);                         // 15:40, before step 5
        await host.AdvanceAsync(1);

        TimelineText().ShouldBe(Expected);
    }

    private static EscalationStep Step(string level, double minutes, params ImmutableArray<string> recipients) =>
        new(level, TimeSpan.FromMinutes(minutes), recipients, NotificationType.Email);

    private static Task SilenceAsync(EngineHost host)
    {
        DateTimeOffset now = host.Clock.GetUtcNow();
        return host.Grains.GetGrain<ISilencesGrain>(GrainKeys.Single).Create(new(
            "S1", new(["P1"], [], []), now, now.AddMinutes(20), null, "dora", "migration of the feed", now));
    }

    private DeliveryOutcome Answer(OutgoingMessage message) => message.Recipient switch
    {
        "bob@desk.example" => new(DeliveryResult.Permanent, "550 no such mailbox"),
        "cro@desk.example" when triesOfTheCro++ == 0 => new(DeliveryResult.Unknown, "no answer within 20 s"),
        _ => new(DeliveryResult.Sent, "250 ok"),
    };

    private string AlertId() => world.Records.Of<Record.Alert>().First(row => row.View.ThresholdId == "T1").View.Id;

    private string TimelineText() => string.Join('\n', Timeline.Ordered(
        world.Records.Of<Record.Event>().Select(row => row.Entry)
            .Where(e => e.AlertId == AlertId()).DistinctBy(e => e.Id))
        .Select(e => $"{e.At:HH:mm:ss} {e.Text}"));
}
