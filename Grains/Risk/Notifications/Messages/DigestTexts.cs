using System.Globalization;
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
    public static string Text(ImmutableArray<MessageFacts> all) => TextBody.Of(Outline(all));

    /// <summary>The same as a page.</summary>
    public static string Html(ImmutableArray<MessageFacts> all) =>
        HtmlBody.Of(Subject(all), WorstOf(all), Outline(all));

    /// <summary>Fits into one SMS.</summary>
    public static string Sms(ImmutableArray<MessageFacts> all)
    {
        string metrics = string.Join(", ", all.Select(facts => MetricWords.Name(facts.Alert.MetricId)).Distinct());
        return Gsm7.Cut(Gsm7.From($"{Worst(all)} {Count(all)}{Where(all)}: {metrics}"), SmsText.Longest);
    }

    private static ImmutableArray<MessageBlock> Outline(ImmutableArray<MessageFacts> all) =>
    [
        new MessageBlock.Paragraph($"{Count(all)}{Where(all)}, in one message.", IsLead: true),
        .. all.Take(MostListed).SelectMany(facts => (MessageBlock[])
        [
            new MessageBlock.Paragraph(DefaultTexts.Subject(facts)),
            new MessageBlock.Link("Dashboard", facts.Link),
        ]),
        .. all.Length > MostListed
            ? [new MessageBlock.Paragraph(
                string.Create(CultureInfo.InvariantCulture, $"And {all.Length - MostListed} more."))]
            : ImmutableArray<MessageBlock>.Empty,
    ];

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
