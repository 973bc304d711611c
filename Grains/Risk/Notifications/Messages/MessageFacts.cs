using Risk.Alerts;

namespace Risk.Notifications;

/// <summary>What a message is made of.</summary>
/// <param name="Alert">As it stands when the message is made.</param>
/// <param name="Level">Name of the policy's step; null when none tells it.</param>
/// <param name="NextStepAt">When someone else will be told; null when nobody will.</param>
/// <param name="At">When the message is made.</param>
/// <param name="Remark">More to say, as a sentence without its end; null for nothing.</param>
/// <param name="DashboardUrl">Without a slash at its end.</param>
public sealed record MessageFacts(
    Alert Alert,
    string PortfolioName,
    NotificationKind Kind,
    string? Level,
    DateTimeOffset? NextStepAt,
    DateTimeOffset At,
    string DashboardUrl,
    string? Remark = null)
{
    /// <summary>Where the alert is seen and acknowledged.</summary>
    public string Link => $"{DashboardUrl.TrimEnd('/')}/alerts/{Alert.Id}";

    public string Severity => Alert.Severity.ToString().ToUpperInvariant();
}
