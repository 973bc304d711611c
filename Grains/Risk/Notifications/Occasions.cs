using System.Globalization;

namespace Risk.Notifications;

/// <summary>By what, of what and why somebody is told, in words for a timeline.</summary>
public static class Occasions
{
    /// <summary>E.g. "by email that it triggered (step 1, immediate)".</summary>
    /// <param name="step">Index of the policy's step, from 0; null when none tells it.</param>
    /// <param name="level">The step's name.</param>
    public static string Words(NotificationKind kind, Channel channel, int? step, string? level)
    {
        string what = $"by {Name(channel)} {Words(kind)}";
        return step is { } index
            ? string.Create(CultureInfo.InvariantCulture, $"{what} (step {index + 1}, {level})")
            : what;
    }

    /// <summary>As people write it.</summary>
    internal static string Name(Channel channel) => channel switch
    {
        Channel.Sms => "SMS",
        _ => channel.ToString().ToLowerInvariant(),
    };

    private static string Words(NotificationKind kind) => kind switch
    {
        NotificationKind.Triggered => "that it triggered",
        NotificationKind.Escalated => "that nobody has it",
        NotificationKind.Reminder => "that it is still open",
        NotificationKind.Worsened => "that it is worse",
        NotificationKind.Resolved => "that it is over",
        NotificationKind.Verification => "with a code",
        _ => "as a test",
    };
}
