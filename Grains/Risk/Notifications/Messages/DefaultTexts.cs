namespace Risk.Notifications;

/// <summary>The words of messages unless a template says others. Text and page say the same.</summary>
public static class DefaultTexts
{
    private const int LongestName = 60;

    /// <summary>One line: severity, portfolio, metric, value against limit.</summary>
    public static string Subject(MessageFacts facts) =>
        $"[{facts.Severity}] {Opening(facts.Kind)}{OneLine(facts.PortfolioName)}: {MetricWords.Standing(facts.Alert)}";

    /// <summary>What happened, what to do, the facts, what changed, where it comes from, what happens next.</summary>
    public static string Text(MessageFacts facts) => TextBody.Of(MessageOutline.Of(facts));

    /// <summary>The same as a page, with the picture if there is one.</summary>
    public static string Html(MessageFacts facts) =>
        HtmlBody.Of(Subject(facts), facts.Alert.Severity, MessageOutline.Of(facts));

    private static string Opening(NotificationKind kind) => kind switch
    {
        NotificationKind.Escalated => "Escalated: ",
        NotificationKind.Reminder => "Still open: ",
        NotificationKind.Worsened => "Worse: ",
        NotificationKind.Resolved => "Resolved: ",
        NotificationKind.Test => "Test: ",
        _ => "",
    };

    // A name with a line break must not become a header of its own.
    internal static string OneLine(string text, int longest = LongestName)
    {
        string line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        if (line.Length <= longest)
            return line;
        // Not between the halves of one character.
        return line[..(longest - (char.IsHighSurrogate(line[longest - 2]) ? 2 : 1))] + "…";
    }
}
