using Risk.Alerts;

namespace Risk.Notifications;

/// <summary>A message that fits into one SMS: at most 160 places of its alphabet, whatever the names are.</summary>
public static class SmsText
{
    public const int Longest = 160;

    private const int ShortestName = 3;

    /// <summary>
    /// Severity, portfolio, metric, value against limit, how to answer, the link. Where that is too long the link goes
    /// first, then the end of the portfolio's name.
    /// </summary>
    public static string For(MessageFacts facts)
    {
        string opening = $"{Opening(facts)} ";
        string answer = facts is { Code: { } code, Alert.IsOpen: true } ? $" Reply ack {Gsm7.From(code)}" : "";
        int room = Longest - Gsm7.Length(opening + answer);
        string name = Name(facts);
        string standing = $": {Gsm7.Cut(Standing(facts.Alert), room - ShortestName - 3)}.";
        string shortened = Gsm7.Cut(name, Math.Max(room - Gsm7.Length(standing), ShortestName));
        string words = opening + shortened + standing + answer;
        string all = $"{words} {Gsm7.From(facts.Link)}";
        return Gsm7.Length(all) <= Longest ? all : words;
    }

    /// <summary>Any text as one SMS: in its letters, and cut where it is too long.</summary>
    public static string Fit(string text) => Gsm7.Cut(Gsm7.From(text.Trim()), Longest);

    private static string Opening(MessageFacts facts) => facts.Kind switch
    {
        NotificationKind.Resolved => "RESOLVED",
        NotificationKind.Test => "TEST",
        NotificationKind.Worsened => $"{facts.Severity} WORSE",
        NotificationKind.Reminder => $"{facts.Severity} STILL OPEN",
        _ => facts.Severity,
    };

    // The id where the name is in another script.
    private static string Name(MessageFacts facts)
    {
        string name = Gsm7.From(DefaultTexts.OneLine(facts.PortfolioName));
        return name.Trim().Length == 0 || name.Contains('?') ? facts.Alert.PortfolioId : name;
    }

    private static string Standing(Alert alert) => Gsm7.From(MetricWords.Finding(alert)
        ?? $"{MetricWords.Name(alert.MetricId)} {MetricWords.Against(alert, "limit ")}");
}
