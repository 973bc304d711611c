namespace Risk.Api.Endpoints.Notifications;

/// <summary>What became of the messages of one channel that were queued within 24 hours.</summary>
/// <param name="Failed">Failed, and to be tried again.</param>
/// <param name="SuccessShare">Sent, of those that were sent or given up; null when none were.</param>
/// <param name="P50Seconds">From queued to sent; null when none was sent.</param>
public sealed record DeliveryStatisticsResponse(
    Channel Channel,
    int Queued,
    int Sent,
    int Failed,
    int Dead,
    int Suppressed,
    double? SuccessShare,
    double? P50Seconds,
    double? P95Seconds,
    double? P99Seconds)
{
    public static DeliveryStatisticsResponse From(DeliveryStatistics of) => new(
        of.Channel, of.Queued, of.Sent, of.Failed, of.Dead, of.Suppressed, of.SuccessShare,
        of.P50?.TotalSeconds, of.P95?.TotalSeconds, of.P99?.TotalSeconds);
}
