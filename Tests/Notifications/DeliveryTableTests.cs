using Risk.Notifications;
using static Risk.Notifications.DeliveryOutcome;
using static Risk.Tests.Notifications.Outbox;
using Status = Risk.Notifications.DeliveryStatus;

namespace Risk.Tests.Notifications;

/// <summary>Every state × every event, the refused ones too.</summary>
public sealed class DeliveryTableTests
{
    private static readonly Dictionary<string, Delivery> States = new()
    {
        ["queued"] = Queued,
        ["claimed"] = Claimed,
        ["failed"] = Reported(DeliveryResult.Temporary),
        ["sent"] = Reported(DeliveryResult.Sent),
        ["dead"] = Reported(DeliveryResult.Permanent),
        ["suppressed"] = Suppressed,
    };

    private static readonly Dictionary<string, Func<Delivery, DeliveryDecision>> Events = new()
    {
        ["enqueue"] = m => DeliveryRules.Enqueue(m, Message, null),
        ["claim early"] = m => m.Claim("p2", -1),
        ["claim by another"] = m => m.Claim("p2", 19.999),
        ["claim after the timeout"] = m => m.Claim("p2", 20),
        ["claim from the dead"] = m => m.Claim("p2", 5, gone: true),
        ["sent"] = m => DeliveryRules.Report(m, ClaimBy("p1", 0), Is(DeliveryResult.Sent), At(5)),
        ["temporary"] = m => DeliveryRules.Report(m, ClaimBy("p1", 0), Is(DeliveryResult.Temporary), At(5)),
        ["unknown"] = m => DeliveryRules.Report(m, ClaimBy("p1", 0), Is(DeliveryResult.Unknown), At(5)),
        ["permanent"] = m => DeliveryRules.Report(m, ClaimBy("p1", 0), Is(DeliveryResult.Permanent), At(5)),
        ["report of another claim"] = m => DeliveryRules.Report(m, ClaimBy("p2", 0), Is(DeliveryResult.Sent), At(5)),
        ["retry"] = m => DeliveryRules.Retry(m, "ann", At(5)),
    };

    [Theory]
    [InlineData("queued", "enqueue", Unchanged, Status.Queued, null)]
    [InlineData("queued", "claim early", Refused, Status.Queued, null)]
    [InlineData("queued", "claim by another", Done, Status.Claimed, null)]
    [InlineData("queued", "claim after the timeout", Done, Status.Claimed, null)]
    [InlineData("queued", "claim from the dead", Done, Status.Claimed, null)]
    [InlineData("queued", "sent", Refused, Status.Queued, null)]
    [InlineData("queued", "temporary", Refused, Status.Queued, null)]
    [InlineData("queued", "unknown", Refused, Status.Queued, null)]
    [InlineData("queued", "permanent", Refused, Status.Queued, null)]
    [InlineData("queued", "report of another claim", Refused, Status.Queued, null)]
    [InlineData("queued", "retry", Unchanged, Status.Queued, null)]
    [InlineData("claimed", "enqueue", Unchanged, Status.Claimed, null)]
    [InlineData("claimed", "claim early", Refused, Status.Claimed, null)]
    [InlineData("claimed", "claim by another", Refused, Status.Claimed, null)]
    [InlineData("claimed", "claim after the timeout", Done, Status.Claimed, "notification_failed")]
    [InlineData("claimed", "claim from the dead", Done, Status.Claimed, "notification_failed")]
    [InlineData("claimed", "sent", Done, Status.Sent, "notification_sent")]
    [InlineData("claimed", "temporary", Done, Status.Failed, "notification_failed")]
    [InlineData("claimed", "unknown", Done, Status.Failed, "notification_failed")]
    [InlineData("claimed", "permanent", Done, Status.Dead, "notification_dead")]
    [InlineData("claimed", "report of another claim", Refused, Status.Claimed, null)]
    [InlineData("claimed", "retry", Unchanged, Status.Claimed, null)]
    [InlineData("failed", "enqueue", Unchanged, Status.Failed, null)]
    [InlineData("failed", "claim early", Refused, Status.Failed, null)]
    [InlineData("failed", "claim by another", Done, Status.Claimed, null)]
    [InlineData("failed", "claim after the timeout", Done, Status.Claimed, null)]
    [InlineData("failed", "claim from the dead", Done, Status.Claimed, null)]
    [InlineData("failed", "sent", Refused, Status.Failed, null)]
    [InlineData("failed", "temporary", Refused, Status.Failed, null)]
    [InlineData("failed", "unknown", Refused, Status.Failed, null)]
    [InlineData("failed", "permanent", Refused, Status.Failed, null)]
    [InlineData("failed", "report of another claim", Refused, Status.Failed, null)]
    [InlineData("failed", "retry", Done, Status.Queued, "notification_queued")]
    [InlineData("sent", "enqueue", Unchanged, Status.Sent, null)]
    [InlineData("sent", "claim early", Refused, Status.Sent, null)]
    [InlineData("sent", "claim by another", Refused, Status.Sent, null)]
    [InlineData("sent", "claim after the timeout", Refused, Status.Sent, null)]
    [InlineData("sent", "claim from the dead", Refused, Status.Sent, null)]
    [InlineData("sent", "sent", Refused, Status.Sent, null)]
    [InlineData("sent", "temporary", Refused, Status.Sent, null)]
    [InlineData("sent", "unknown", Refused, Status.Sent, null)]
    [InlineData("sent", "permanent", Refused, Status.Sent, null)]
    [InlineData("sent", "report of another claim", Refused, Status.Sent, null)]
    [InlineData("sent", "retry", Refused, Status.Sent, null)]
    [InlineData("dead", "enqueue", Unchanged, Status.Dead, null)]
    [InlineData("dead", "claim early", Refused, Status.Dead, null)]
    [InlineData("dead", "claim by another", Refused, Status.Dead, null)]
    [InlineData("dead", "claim after the timeout", Refused, Status.Dead, null)]
    [InlineData("dead", "claim from the dead", Refused, Status.Dead, null)]
    [InlineData("dead", "sent", Refused, Status.Dead, null)]
    [InlineData("dead", "temporary", Refused, Status.Dead, null)]
    [InlineData("dead", "unknown", Refused, Status.Dead, null)]
    [InlineData("dead", "permanent", Refused, Status.Dead, null)]
    [InlineData("dead", "report of another claim", Refused, Status.Dead, null)]
    [InlineData("dead", "retry", Done, Status.Queued, "notification_queued")]
    [InlineData("suppressed", "enqueue", Unchanged, Status.Suppressed, null)]
    [InlineData("suppressed", "claim early", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "claim by another", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "claim after the timeout", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "claim from the dead", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "sent", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "temporary", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "unknown", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "permanent", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "report of another claim", Refused, Status.Suppressed, null)]
    [InlineData("suppressed", "retry", Refused, Status.Suppressed, null)]
    public void State_AndEvent_GivesOutcome(
        string state, string happened, DeliveryOutcome outcome, Status status, string? note)
    {
        DeliveryDecision decision = Events[happened](States[state]);
        decision.Outcome.ShouldBe(outcome, decision.Reason);
        decision.Next.Status.ShouldBe(status);
        (decision.Note?.Kind).ShouldBe(note);
        (decision.Next.Claim is not null).ShouldBe(status == Status.Claimed);
        if (outcome != Done)
            decision.Next.ShouldBe(States[state]);
    }

    [Fact]
    public void Table_HasARowForEveryPair()
    {
        IEnumerable<string> rows = typeof(DeliveryTableTests).GetMethod(nameof(State_AndEvent_GivesOutcome))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()
            .Select(row => $"{row.Data[0]} × {row.Data[1]}");
        rows.ShouldBe(from state in States.Keys from happened in Events.Keys select $"{state} × {happened}", true);
    }
}
