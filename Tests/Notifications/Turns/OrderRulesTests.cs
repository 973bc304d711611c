using Risk.Notifications;

namespace Risk.Tests.Notifications.Turns;

/// <summary>What is told of one alert to one address leaves in its order, and a failure holds it for a minute at most.
/// </summary>
public sealed class OrderRulesTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData(DeliveryStatus.Sent, true)]
    [InlineData(DeliveryStatus.Dead, true)]
    [InlineData(DeliveryStatus.Suppressed, true)]
    [InlineData(DeliveryStatus.Queued, false)]
    [InlineData(DeliveryStatus.Claimed, false)]
    [InlineData(DeliveryStatus.Failed, false)]
    public void Judge_ByTheOneBefore_GoesOnceThatHasLeftOrIsGivenUp(DeliveryStatus? earlier, bool goes) =>
        (OrderRules.Judge(Outbox.At(0), earlier, Outbox.At(1)).LookAt is null).ShouldBe(goes);

    [Theory]
    [InlineData(0, 0.25, false)]
    [InlineData(1.9, 2.15, false)]
    [InlineData(2, 3, true)]
    [InlineData(59, 60, true)]
    [InlineData(59.9, 60, true)]
    public void Judge_WhileTheOneBeforeFails_LooksAgain(double seconds, double next, bool isHeld) =>
        OrderRules.Judge(Outbox.At(0), DeliveryStatus.Failed, Outbox.At(seconds))
            .ShouldBe(new(Outbox.At(next), isHeld));

    [Fact]
    public void Judge_AfterAMinute_WaitsNoLonger() =>
        OrderRules.Judge(Outbox.At(0), DeliveryStatus.Failed, Outbox.At(60)).LookAt.ShouldBeNull();

    [Fact]
    public void IsPutOff_OfWhatWaitsForOthers_ButNotOfWhatIsDueFailedOrHeldItself()
    {
        Delivery later = Outbox.Queued with { NextAttemptAt = Outbox.At(5) };
        OrderRules.IsPutOff(later, Outbox.At(4.9)).ShouldBeTrue();
        OrderRules.IsPutOff(later, Outbox.At(5)).ShouldBeFalse();
        OrderRules.IsPutOff(later with { Reason = OrderRules.Why }, Outbox.At(0)).ShouldBeFalse();
        OrderRules.IsPutOff(later with { Status = DeliveryStatus.Failed }, Outbox.At(0)).ShouldBeFalse();
    }
}
