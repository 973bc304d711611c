using Risk.Notifications;
using static Risk.Notifications.DeliveryOutcome;
using static Risk.Tests.Notifications.Outbox;
using Status = Risk.Notifications.DeliveryStatus;

namespace Risk.Tests.Notifications;

/// <summary>What a provider says later, in every state.</summary>
public sealed class ReceiptRulesTests
{
    private static readonly Dictionary<string, Delivery> States = new()
    {
        ["queued"] = Queued,
        ["claimed"] = Claimed,
        ["failed"] = Reported(DeliveryResult.Temporary),
        ["unknown"] = Reported(DeliveryResult.Unknown),
        ["sent"] = Reported(DeliveryResult.Sent),
        ["delivered"] = Receive(Reported(DeliveryResult.Sent), ReceiptKind.Delivered, "SM0").Next,
        ["dead"] = Reported(DeliveryResult.Permanent),
        ["suppressed"] = Suppressed,
    };

    [Theory]
    [InlineData("queued", ReceiptKind.Taken, Unchanged, Status.Queued)]
    [InlineData("queued", ReceiptKind.Delivered, Done, Status.Sent)]
    [InlineData("queued", ReceiptKind.Failed, Done, Status.Dead)]
    [InlineData("claimed", ReceiptKind.Taken, Done, Status.Sent)]
    [InlineData("claimed", ReceiptKind.Delivered, Done, Status.Sent)]
    [InlineData("claimed", ReceiptKind.Failed, Done, Status.Dead)]
    [InlineData("failed", ReceiptKind.Taken, Unchanged, Status.Failed)]
    [InlineData("failed", ReceiptKind.Delivered, Done, Status.Sent)]
    [InlineData("failed", ReceiptKind.Failed, Done, Status.Dead)]
    [InlineData("unknown", ReceiptKind.Taken, Done, Status.Sent)]
    [InlineData("unknown", ReceiptKind.Delivered, Done, Status.Sent)]
    [InlineData("unknown", ReceiptKind.Failed, Done, Status.Dead)]
    [InlineData("sent", ReceiptKind.Taken, Unchanged, Status.Sent)]
    [InlineData("sent", ReceiptKind.Delivered, Done, Status.Sent)]
    [InlineData("sent", ReceiptKind.Failed, Done, Status.Dead)]
    [InlineData("delivered", ReceiptKind.Taken, Unchanged, Status.Sent)]
    [InlineData("delivered", ReceiptKind.Delivered, Done, Status.Sent)] // of a second message, which was one too many
    [InlineData("delivered", ReceiptKind.Failed, Unchanged, Status.Sent)]
    [InlineData("dead", ReceiptKind.Taken, Unchanged, Status.Dead)]
    [InlineData("dead", ReceiptKind.Delivered, Done, Status.Sent)]
    [InlineData("dead", ReceiptKind.Failed, Unchanged, Status.Dead)]
    [InlineData("suppressed", ReceiptKind.Taken, Unchanged, Status.Suppressed)]
    [InlineData("suppressed", ReceiptKind.Delivered, Unchanged, Status.Suppressed)]
    [InlineData("suppressed", ReceiptKind.Failed, Unchanged, Status.Suppressed)]
    public void Receive_InState_Gives(string state, ReceiptKind kind, DeliveryOutcome outcome, Status status)
    {
        DeliveryDecision decision = Receive(States[state], kind);

        (decision.Outcome, decision.Next.Status).ShouldBe((outcome, status));
        (decision.Note is null).ShouldBe(outcome == Unchanged);
        if (outcome == Done)
            DeliveryRules.DueAt(decision.Next, SendTimeout).ShouldBeNull();
    }

    [Theory]
    [InlineData(ReceiptKind.Taken)]
    [InlineData(ReceiptKind.Delivered)]
    [InlineData(ReceiptKind.Failed)]
    public void Receive_Again_ChangesNothing(ReceiptKind kind)
    {
        Delivery once = Receive(States["unknown"], kind).Next;

        Receive(once, kind).Outcome.ShouldBe(Unchanged);
    }

    [Fact]
    public void Receive_AnOldFailureAfterSomeoneRetried_DoesNotKillTheRetry()
    {
        Delivery dead = Receive(States["sent"], ReceiptKind.Failed).Next;
        Delivery retried = DeliveryRules.Retry(dead, "ann", At(20)).Next;

        Receive(retried, ReceiptKind.Failed).Next.Status.ShouldBe(Status.Queued);
        Receive(retried, ReceiptKind.Failed, "SM2 undelivered").Next.Status.ShouldBe(Status.Dead);
    }

    [Fact]
    public void Report_OfASendThatTheProviderConfirmedMeanwhile_ChangesNothing()
    {
        Delivery confirmed = Receive(Claimed, ReceiptKind.Taken).Next;

        DeliveryRules.Report(confirmed, ClaimBy("p1", 0), Is(DeliveryResult.Unknown), At(20)).Outcome.ShouldBe(Refused);
    }

    [Fact]
    public void Receive_Delivered_KeepsWhenItWasSent() =>
        Receive(States["sent"], ReceiptKind.Delivered).Next.SentAt.ShouldBe(States["sent"].SentAt);

    private static DeliveryDecision Receive(Delivery message, ReceiptKind kind, string detail = "SM1") =>
        ReceiptRules.Receive(message, new(kind, detail), At(10));
}
