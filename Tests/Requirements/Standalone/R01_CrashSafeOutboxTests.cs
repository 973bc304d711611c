using System.Text.Json.Nodes;
using Orleans.Embedded.State;
using Risk.Contracts;
using Risk.Tests.Grains;
using Risk.Tests.Grains.Alerting;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using static Risk.Tests.Grains.Alerting.Breaches;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Requirements;

/// <summary>
/// Requirement 1: a transition and the message that it causes are stored in one write, under stable ids. Killed before
/// the send, after it, after the mark: nothing is lost, a kill costs at most one duplicate, of the same id.
/// </summary>
/// <remarks>With real processes: Service/Crashes. With 10,000 random stories: Simulator.</remarks>
public sealed class R01_CrashSafeOutboxTests
{
    private const int MostWrites = 30;

    [Theory]
    [InlineData(WriteFault.DiesBefore, 1)] // the one in which the send was to be marked
    [InlineData(WriteFault.DiesAfter, 0)]
    public async Task KilledInEachWriteOfTheOutbox_LosesNothingAndRepeatsOnlyWhatWasNotMarked(
        WriteFault fault, int duplicates)
    {
        int repeated = 0;
        bool wasHit = true;
        for (int write = 1; write <= MostWrites && wasHit; write++)
        {
            GrainWorld world = new();
            await using Survivor survivor = new(world);
            await survivor.StartAsync();
            TestStores stores = survivor.Host.Stores;
            stores.State.Inject(fault, write);

            await survivor.UntilDoneAsync(() =>
                survivor.Host.Grains.GetGrain<INotificationGrain>("n-1").Enqueue(Notices.Request()));

            wasHit = stores.State.Died.IsCompleted;
            world.Email.Messages.Count.ShouldBeInRange(1, 2);
            world.Email.Messages.Select(message => message.Id).Distinct().ShouldBe(["n-1"]);
            world.Records.Of<Record.Notification>().Last().View.Status.ShouldBe(NotificationStatus.Sent);
            repeated += world.Email.Messages.Count - 1;
        }
        wasHit.ShouldBeFalse("more writes than the test has tried");
        repeated.ShouldBe(duplicates);
    }

    [Fact]
    public async Task KilledAfterEachWriteOfABreach_TheStepThatIsStoredHasItsMessagesStored()
    {
        int seen = 0;
        bool wasHit = true;
        for (int write = 1; write <= MostWrites && wasHit; write++)
        {
            GrainWorld world = new();
            await using EngineHost host = await world.StartAsync();
            await host.SaveAsync(Policy);
            host.Stores.State.Inject(WriteFault.DiesAfter, write);
            Task<AlertView> opening = host.Alert().Open(Opening());
            wasHit = await Task.WhenAny(opening, host.Stores.State.Died) != opening;
            host.Kill();
            IStateStore rows = host.Stores.Reopen().State;
            if (await StateAsync(rows, "risk.escalation", AlertId, "escalation") is not { } stored
                || stored["escalation"]!["step"]!.GetValue<int>() == 0)
                continue;
            seen++;
            bool isOwed = stored["owed_tellings"]!.AsArray().Any(
                owed => owed!["request"]!["recipient"]!.GetValue<string>() == OnCall);
            string id = NotificationIdOf();
            (isOwed || await StateAsync(rows, "risk.notification", id, "notification") is not null).ShouldBeTrue();
        }
        wasHit.ShouldBeFalse("more writes than the test has tried");
        seen.ShouldBeGreaterThan(1);
    }

    private static string NotificationIdOf() => Risk.Notifications.NotificationIds.For(
        AlertId, Risk.Notifications.NotificationKind.Triggered, "0", Risk.Notifications.Channel.Email, OnCall);

    private static async Task<JsonNode?> StateAsync(IStateStore rows, string type, string key, string name) =>
        await rows.ReadAsync(GrainId.Create(type, key), name, TestContext.Current.CancellationToken) is { } row
            ? JsonNode.Parse(row.Json.Span)
            : null;
}
