using Risk.Contracts;
using Risk.Notifications;

namespace Risk.Grains.Queries;

/// <summary>From the delivery log to the statistics of each channel.</summary>
internal static class DeliveryStatisticsMapping
{
    public static ImmutableArray<DeliveryStatistics> ByChannel(this IReadOnlyList<DeliveryLine> lines) =>
    [
        .. Enum.GetValues<Contracts.Channel>().Select(channel =>
            Of(channel, [.. lines.Where(line => line.Channel == channel)])),
    ];

    private static DeliveryStatistics Of(Contracts.Channel channel, DeliveryLine[] lines)
    {
        int Count(NotificationStatus status) => lines.Count(line => line.Status == status);
        ImmutableArray<TimeSpan> times = Percentiles.Sorted(lines.Where(line => line.SentAt is not null
            && line.Status == NotificationStatus.Sent).Select(line => line.SentAt!.Value - line.CreatedAt));
        return new(
            channel,
            Count(NotificationStatus.Queued),
            Count(NotificationStatus.Sent),
            Count(NotificationStatus.Failed),
            Count(NotificationStatus.Dead),
            Count(NotificationStatus.Suppressed),
            Percentiles.Share(Count(NotificationStatus.Sent), Count(NotificationStatus.Dead)),
            Percentiles.At(times, 0.5),
            Percentiles.At(times, 0.95),
            Percentiles.At(times, 0.99));
    }
}
