using System.Globalization;
using Risk.Alerts;
using Risk.Thresholds;

namespace Risk.Notifications;

/// <summary>The words of one message that tells what several would have.</summary>
public static class DigestTexts
{
    private const int MostListed = 50;

    /// <summary>One line: the worst severity, how many, where.</summary>
    public static string Subject(ImmutableArray<MessageFacts> all) =>
        $"[{Worst(all)}] {Count(all)}{Where(all)}";

    /// <summary>What each would have said, in its order, with its link.</summary>
    public static string Text(ImmutableArray<MessageFacts> all) => string.Join('\n',
    [
        $"{Count(all)}{Where(all)}, in one message.",
        "",
        .. all.Take(MostListed).SelectMany(facts => (string[])[DefaultTexts.Subject(facts), $"  {facts.Link}", ""]),
        .. all.Length > MostListed ? [$"And {all.Length - MostListed} more.", ""] : (string[])[],
    ]);

    /// <summary>At most 160 ASCII characters.</summary>
    public static string Sms(ImmutableArray<MessageFacts> all)
    {
        string metrics = string.Join(", ", all.Select(facts => facts.Alert.MetricId).Distinct());
        return SmsText.Ascii($"{Worst(all)} {Count(all)}{Where(all)}: {metrics}");
    }

    private static Severity WorstOf(ImmutableArray<MessageFacts> all) => all.Max(facts => facts.Alert.Severity);

    private static string Worst(ImmutableArray<MessageFacts> all) => WorstOf(all).ToString().ToUpperInvariant();

    private static string Count(ImmutableArray<MessageFacts> all)
    {
        int alerts = all.Select(facts => facts.Alert.Id).Distinct().Count();
        return alerts == all.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{alerts} alerts")
            : string.Create(CultureInfo.InvariantCulture, $"{all.Length} messages about {alerts} alerts");
    }

    private static string Where(ImmutableArray<MessageFacts> all) =>
        all.Select(facts => facts.Alert.PortfolioId).Distinct().Count() == 1
            ? $" of {DefaultTexts.OneLine(all[0].PortfolioName)}"
            : "";
}
