using Risk.Contracts;
using Risk.Grains.Queries;

namespace Risk.Tests.Notifications.Health;

public sealed class DeliveryStatisticsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ByChannel_CountsEachStatusOfEachChannel_AndTimesWhatWasSent()
    {
        DeliveryLine[] lines =
        [
            Line(Channel.Email, NotificationStatus.Sent, 1), Line(Channel.Email, NotificationStatus.Sent, 3),
            Line(Channel.Email, NotificationStatus.Sent, 2), Line(Channel.Email, NotificationStatus.Dead),
            Line(Channel.Email, NotificationStatus.Failed), Line(Channel.Email, NotificationStatus.Failed),
            Line(Channel.Email, NotificationStatus.Suppressed), Line(Channel.Email, NotificationStatus.Queued),
            Line(Channel.Webhook, NotificationStatus.Dead),
        ];
        lines.ByChannel().ShouldBe(
        [
            new(Channel.Email, 1, 3, 2, 1, 1, 0.75, Seconds(2), Seconds(3), Seconds(3)),
            new(Channel.Sms, 0, 0, 0, 0, 0, null, null, null, null),
            new(Channel.Webhook, 0, 0, 0, 1, 0, 0, null, null, null),
        ]);
    }

    private static DeliveryLine Line(Channel channel, NotificationStatus status, double? sentAfter = null) =>
        new(channel, status, Noon, sentAfter is { } s ? Noon + Seconds(s) : null);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
