using System.Globalization;
using Risk.Alerts;

namespace Risk.Notifications;

/// <summary>The words of messages unless a template says others.</summary>
public static class DefaultTexts
{
    private const int LongestName = 60;

    /// <summary>One line: severity, portfolio, metric, value against limit.</summary>
    public static string Subject(MessageFacts facts) =>
        $"[{facts.Severity}] {Opening(facts.Kind)}{OneLine(facts.PortfolioName)}: {Wording.Standing(facts.Alert)}";

    /// <summary>What happened, since when, who has it, what happens next, how to acknowledge.</summary>
    public static string Text(MessageFacts facts) => string.Join('\n',
    [
        What(facts),
        .. facts.Remark is { Length: > 0 } remark ? [$"Note that {remark}."] : (string[])[],
        "",
        $"Portfolio: {OneLine(facts.PortfolioName)} ({facts.Alert.PortfolioId})",
        $"Metric: {facts.Alert.MetricId}",
        $"Value: {Wording.Number(facts.Alert.CurrentValue)}, worst {Wording.Number(facts.Alert.PeakValue)}",
        $"Limit: {facts.Alert.Comparison.Words()} {Wording.Number(facts.Alert.Threshold)}",
        $"Severity: {facts.Alert.Severity.ToString().ToLowerInvariant()}",
        $"Since: {Wording.Time(facts.Alert.TriggeredAt)}",
        $"Who has it: {WhoHasIt(facts.Alert)}",
        $"Next: {Next(facts)}",
        .. facts.Alert.Description is { Length: > 0 } words ? [$"Note: {OneLine(words, words.Length)}"] : (string[])[],
        "",
        facts.Alert.IsOpen ? $"Acknowledge it here: {facts.Link}" : $"What happened: {facts.Link}",
        "",
    ]);

    private static string Opening(NotificationKind kind) => kind switch
    {
        NotificationKind.Escalated => "Escalated: ",
        NotificationKind.Reminder => "Still open: ",
        NotificationKind.Worsened => "Worse: ",
        NotificationKind.Resolved => "Resolved: ",
        NotificationKind.Test => "Test: ",
        _ => "",
    };

    private static string What(MessageFacts facts) => facts.Kind switch
    {
        NotificationKind.Escalated => $"{Wording.Standing(facts.Alert)}. You are told as {OneLine(facts.Level ?? "")}.",
        NotificationKind.Reminder => $"{Wording.Standing(facts.Alert)}, for {Length(facts.Alert, facts.At)} now.",
        NotificationKind.Worsened => $"{Wording.Standing(facts.Alert)}, and further beyond it than before.",
        NotificationKind.Resolved => $"Resolved after {Length(facts.Alert, facts.At)}: {End(facts.Alert)}.",
        NotificationKind.Test => "This is a test. Nothing is wrong and nothing is to be done.",
        _ => $"{Wording.Standing(facts.Alert)}.",
    };

    private static string WhoHasIt(Alert alert) => alert switch
    {
        { AcknowledgedBy: { } user, AcknowledgedAt: { } at } => $"{OneLine(user)}, since {Wording.Time(at)}",
        { IsOpen: true } => "nobody has acknowledged it",
        _ => "nobody had acknowledged it",
    };

    private static string Next(MessageFacts facts) => facts switch
    {
        { Alert.IsOpen: false } => "nothing; the alert is over",
        { NextStepAt: { } at } => $"others are told at {Wording.Time(at)} unless somebody acknowledges it",
        _ => "nobody else is told",
    };

    private static string End(Alert alert) =>
        alert.ResolvedBy is { } user ? $"{OneLine(user)} resolved it" : (alert.Resolution ?? default).Words();

    private static string Length(Alert alert, DateTimeOffset now)
    {
        TimeSpan length = (alert.ResolvedAt ?? now) - alert.TriggeredAt;
        return length < TimeSpan.FromMinutes(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)length.TotalSeconds)} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)length.TotalHours} h {length.Minutes} min");
    }

    // A name with a line break must not become a header of its own.
    internal static string OneLine(string text, int longest = LongestName)
    {
        string line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= longest ? line : line[..(longest - 1)] + "…";
    }
}
