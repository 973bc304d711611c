using Risk.Alerts;
using Risk.Thresholds;

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

    /// <summary>Where the alert is taken on without signing in; null: at the link.</summary>
    public string? ActionLink { get; init; }

    /// <summary>What an SMS is answered with to take the alert on; null: nothing.</summary>
    public string? Code { get; init; }

    /// <summary>Content-ID of the picture; null when there is none.</summary>
    public string? PictureId { get; init; }

    /// <summary>The positions that it comes from; null when that is not known.</summary>
    public Breakdown? Breakdown { get; init; }

    /// <summary>What whoever gets it was told before; null for nothing.</summary>
    public EarlierMessage? Previous { get; init; }
}

/// <summary>The positions that an alert comes from, when it opened.</summary>
/// <param name="Measure">What the parts add up to: a tail metric's id; null: market values.</param>
/// <param name="Parts">The largest, from the largest.</param>
/// <param name="OtherCount">How many more there are.</param>
/// <param name="Others">What those add up to.</param>
/// <param name="Total">Of all; of market values the sum of their sizes.</param>
public sealed record Breakdown(
    string? Measure, string Currency, double Total, ImmutableArray<(string Symbol, double Amount)> Parts,
    int OtherCount, double Others);

/// <summary>How an alert stood when somebody was told of it before.</summary>
public sealed record EarlierMessage(DateTimeOffset At, double? Value, Severity Severity, string? AcknowledgedBy);
