using Risk.Alerts;

namespace Risk.Notifications;

/// <summary>A message of at most 160 characters, all of them ASCII, so that it stays one SMS.</summary>
public static class SmsText
{
    public const int Longest = 160;

    private const int LongestId = 24;
    private const int ShortestId = 3;

    /// <summary>Severity, portfolio, metric, value against limit; the link where it fits.</summary>
    public static string For(MessageFacts facts)
    {
        string standing = $": {Wording.Standing(facts.Alert)}.";
        int room = Math.Clamp(Longest - Opening(facts).Length - 1 - standing.Length, ShortestId, LongestId);
        string words = $"{Opening(facts)} {Short(facts.Alert.PortfolioId, room)}{standing}";
        string all = $"{words} {facts.Link}";
        return Ascii(all.Length <= Longest ? all : words);
    }

    private static string Opening(MessageFacts facts) => facts.Kind switch
    {
        NotificationKind.Resolved => "RESOLVED",
        NotificationKind.Test => "TEST",
        NotificationKind.Worsened => $"{facts.Severity} WORSE",
        NotificationKind.Reminder => $"{facts.Severity} STILL OPEN",
        _ => facts.Severity,
    };

    private static string Short(string id, int room) => id.Length <= room ? id : id[..(room - 2)] + "..";

    /// <summary>Characters that are not ASCII become ?, and what is too long is cut.</summary>
    internal static string Ascii(string text) =>
        string.Concat(text.Take(Longest).Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
