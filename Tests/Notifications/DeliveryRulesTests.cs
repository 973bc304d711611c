using Risk.Alerts;
using Risk.Notifications;
using static Risk.Tests.Notifications.Outbox;

namespace Risk.Tests.Notifications;

public sealed class DeliveryRulesTests
{
    [Fact]
    public void Enqueue_New_IsDueAtOnce()
    {
        DeliveryDecision decision = DeliveryRules.Enqueue(null, Message, null);
        DeliveryRules.DueAt(decision.Next, SendTimeout).ShouldBe(Start);
        decision.Note.ShouldBe(
            new TimelineNote("n-1.1", Start, "notification_queued", "ann@company.com is to be told"));
    }

    [Fact]
    public void Enqueue_Suppressed_IsNeverDueAndSaysWhy()
    {
        DeliveryDecision decision = DeliveryRules.Enqueue(null, Message, "told before");
        DeliveryRules.DueAt(decision.Next, SendTimeout).ShouldBeNull();
        decision.Next.Reason.ShouldBe("told before");
        decision.Note!.Text.ShouldBe("ann@company.com is not told: told before");
    }

    [Fact]
    public void Claim_AfterALostOne_MarksItUnknownAndKeepsTheId()
    {
        Delivery taken = Claimed.Claim("p2", 20).Next;
        taken.Attempts.ShouldBe([new(At(0), DeliveryResult.Unknown, "the sender went away before it could say")]);
        taken.Claim.ShouldBe(ClaimBy("p2", 20));
        taken.Id.ShouldBe("n-1");
        taken.Tries.ShouldBe(1);
    }

    [Theory]
    [InlineData("p1")] // the same process, a later claim
    [InlineData("p2")]
    public void Report_OfTheLostClaim_IsRefused(string newOwner)
    {
        Delivery taken = Claimed.Claim(newOwner, 20).Next;
        DeliveryRules.Report(taken, ClaimBy("p1", 0), Is(DeliveryResult.Sent), At(21))
            .Outcome.ShouldBe(DeliveryOutcome.Refused);
    }

    [Fact]
    public void Report_Sent_KeepsTheProvidersWords()
    {
        Delivery sent = DeliveryRules.Report(Claimed, Claimed.Claim!, Is(DeliveryResult.Sent, "250 ok"), At(1)).Next;
        sent.SentAt.ShouldBe(At(1));
        sent.Attempts.ShouldBe([new(At(0), DeliveryResult.Sent, "250 ok")]);
        DeliveryRules.DueAt(sent, SendTimeout).ShouldBeNull();
    }

    [Fact]
    public void DueAt_Claimed_IsWhenTheClaimRunsOut() =>
        DeliveryRules.DueAt(Claimed, SendTimeout).ShouldBe(At(20));

    [Theory]
    [InlineData(Backoff.MaxTries - 1, DeliveryStatus.Failed)]
    [InlineData(Backoff.MaxTries, DeliveryStatus.Dead)]
    public void Report_TemporaryAgainAndAgain_GivesUpAfterTheLastTry(int tries, DeliveryStatus status) =>
        FailTimes(tries).Status.ShouldBe(status);

    [Fact]
    public void Retry_DeadLetter_HasAllItsTriesAgain()
    {
        Delivery dead = FailTimes(Backoff.MaxTries);
        Delivery again = DeliveryRules.Retry(dead, "ann", At(9000)).Next;
        again.Tries.ShouldBe(0);
        again.NextAttemptAt.ShouldBe(At(9000));
        again.Attempts.Length.ShouldBe(Backoff.MaxTries);
    }

    [Fact]
    public void Report_RetryAfter_WaitsAsTold()
    {
        SendOutcome busy = new(DeliveryResult.Temporary, "429", TimeSpan.FromSeconds(90));
        Delivery failed = DeliveryRules.Report(Claimed, Claimed.Claim!, busy, At(1)).Next;
        failed.NextAttemptAt.ShouldBe(At(91));
        failed.Claim("p1", 90.999).Outcome.ShouldBe(DeliveryOutcome.Refused);
        failed.Claim("p1", 91).Outcome.ShouldBe(DeliveryOutcome.Done);
    }

    private static Delivery FailTimes(int tries)
    {
        Delivery message = Queued;
        for (int i = 0; i < tries; i++)
        {
            Delivery claimed = DeliveryRules.Claim(
                message, new("p1", message.NextAttemptAt!.Value), SendTimeout, false).Next;
            message = DeliveryRules.Report(
                claimed, claimed.Claim!, Is(DeliveryResult.Temporary), claimed.Claim!.At).Next;
        }
        return message;
    }
}
