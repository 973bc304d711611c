using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Thresholds;

namespace Risk.Grains.Escalations;

/// <summary>What one alert of a limit leaves to the next, between the rules and the contract.</summary>
internal static class HistoryMapping
{
    public static EscalationHistory ToContract(this EarlierAlerts earlier) => new(
        earlier.Openings, [.. earlier.Told.Select(ToContract)], [.. earlier.Waiting.Select(ToContract)], earlier.Level);

    public static EarlierAlerts ToDomain(this EscalationHistory? history) => history is null
        ? EarlierAlerts.None
        : new(
            history.Openings,
            [.. history.Told.Select(ToDomain)],
            [.. history.Waiting.Select(ToDomain)],
            history.Level);

    /// <summary>How many steps beyond its limit the alert has been.</summary>
    public static int LevelIn(this AlertNotice notice, double step) => Worsening.Level(
        notice.Alert.ComparisonType.To<Risk.Thresholds.Comparison>(),
        (double)notice.Alert.ThresholdValue,
        notice.Alert.PeakValue ?? (double)notice.Alert.ThresholdValue,
        step);

    private static ToldMessage ToContract(Told told) => new(
        told.Recipient, told.Channel.To<Channel>(), told.Kind.To<NotificationKind>(), told.At, told.Person);

    private static Told ToDomain(ToldMessage told) => new(
        told.Recipient,
        told.Channel.To<Risk.Notifications.Channel>(),
        told.Kind.To<Risk.Notifications.NotificationKind>(),
        told.At,
        told.Person);
}
