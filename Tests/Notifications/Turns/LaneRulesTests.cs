using Risk.Notifications;

namespace Risk.Tests.Notifications.Turns;

public sealed class LaneRulesTests
{
    [Theory]
    [InlineData(1, 0, 0, true)]
    [InlineData(1, 1, 0, false)]
    [InlineData(32, 15, 15, true)]
    [InlineData(32, 16, 16, false)] // half of all: the rest is for others
    [InlineData(32, 23, 7, true)] // beside 16 of another: half of what that leaves
    [InlineData(32, 24, 8, false)]
    [InlineData(32, 31, 0, true)]
    [InlineData(32, 32, 0, false)]
    public void MayEnter_ByWhatIsTaken_LeavesPlacesForOthers(int places, int used, int byDestination, bool may) =>
        LaneRules.MayEnter(places, used, byDestination).ShouldBe(may);

    [Theory]
    [InlineData(Channel.Email, "ann@Slow.Example", "slow.example")]
    [InlineData(Channel.Webhook, "https://hooks.example:8443/a?b", "hooks.example:8443")]
    [InlineData(Channel.Webhook, "nonsense", "nonsense")]
    [InlineData(Channel.Sms, "+12025550123", "+12025550123")]
    public void Destination_IsWhatIsSlowTogether(Channel channel, string recipient, string destination) =>
        LaneRules.Destination(channel, recipient).ShouldBe(destination);
}
