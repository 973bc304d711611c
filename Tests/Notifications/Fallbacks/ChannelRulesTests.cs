using Risk.Notifications;

namespace Risk.Tests.Notifications.Fallbacks;

/// <summary>A channel is broken when it has taken nothing for a minute of failures.</summary>
public sealed class ChannelRulesTests
{
    [Theory]
    [InlineData(59.9, false)]
    [InlineData(60, true)]
    public void Look_SinceTheFirstFailure_RaisesFromTheMinuteOn(double seconds, bool raises) =>
        ChannelRules.Look(Failing, Outbox.At(seconds)).Raise.ShouldBe(raises);

    [Theory]
    [InlineData(DeliveryResult.Temporary, true)]
    [InlineData(DeliveryResult.Unknown, true)]
    [InlineData(DeliveryResult.Permanent, false)]
    [InlineData(DeliveryResult.Sent, false)]
    public void Tried_TheFirstTime_IsLookedAtAMinuteLaterWhenItFailed(DeliveryResult result, bool isLookedAt) =>
        ChannelRules.Tried(ChannelHealth.New, result, Outbox.At(0)).LookAt
            .ShouldBe(isLookedAt ? Outbox.At(60) : null);

    [Fact]
    public void Tried_AgainWhileItFails_KeepsTheFirstFailure()
    {
        ChannelVerdict again = ChannelRules.Tried(Failing, DeliveryResult.Temporary, Outbox.At(30));
        (again.Next.FailingSince, again.LookAt).ShouldBe((Outbox.At(0), null));
    }

    [Fact]
    public void Tried_FailingOnceItIsRaised_RaisesNothingMore()
    {
        ChannelHealth raised = ChannelRules.Look(Failing, Outbox.At(60)).Next;
        ChannelRules.Tried(raised, DeliveryResult.Temporary, Outbox.At(90)).Raise.ShouldBeFalse();
        ChannelRules.Tried(raised with { IsRaised = false }, DeliveryResult.Temporary, Outbox.At(90)).Raise
            .ShouldBeTrue("the alarm was lost");
    }

    [Fact]
    public void Tried_AMessageRefusedForGood_SaysNothingOfTheChannel() =>
        ChannelRules.Tried(Failing, DeliveryResult.Permanent, Outbox.At(90)).ShouldBe(new(Failing));

    [Fact]
    public void Tried_Taken_EndsTheAlarmOnceAndTheFailuresAlways()
    {
        ChannelVerdict first = ChannelRules.Tried(ChannelHealth.New, DeliveryResult.Sent, Outbox.At(0));
        first.Clear.ShouldBeTrue("a process before may have left an alarm");
        ChannelRules.Tried(first.Next, DeliveryResult.Sent, Outbox.At(1)).Clear.ShouldBeFalse();
        ChannelHealth raised = ChannelRules.Look(
            ChannelRules.Tried(first.Next, DeliveryResult.Unknown, Outbox.At(2)).Next, Outbox.At(62)).Next;
        ChannelVerdict well = ChannelRules.Tried(raised, DeliveryResult.Sent, Outbox.At(70));
        (well.Clear, well.Next.FailingSince).ShouldBe((true, null));
    }

    private static ChannelHealth Failing =>
        ChannelRules.Tried(ChannelHealth.New, DeliveryResult.Temporary, Outbox.At(0)).Next;
}
