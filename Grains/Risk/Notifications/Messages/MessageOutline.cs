using System.Globalization;
using Risk.Alerts;

namespace Risk.Notifications;

/// <summary>What a message says, in order: what happened, what to do, the facts, the causes, what comes next.</summary>
internal static class MessageOutline
{
    public static ImmutableArray<MessageBlock> Of(MessageFacts facts) =>
    [
        new MessageBlock.Paragraph(What(facts), IsLead: true),
        .. facts.Remark is { Length: > 0 } remark ? [new MessageBlock.Paragraph($"Note that {remark}.")] : Nothing,
        .. facts.Alert.IsOpen && facts.Kind != NotificationKind.Test
            ? [new MessageBlock.Link("Acknowledge", facts.ActionLink ?? facts.Link, IsAction: true)]
            : Nothing,
        .. facts.PictureId is { } id ? [new MessageBlock.Picture($"cid:{id}", PictureWords(facts.Alert))] : Nothing,
        new MessageBlock.Fields(Fields(facts)),
        .. Changes(facts),
        .. facts.Breakdown is { Parts.IsEmpty: false } breakdown ? BreakdownWords.Of(breakdown) : Nothing,
        new MessageBlock.Heading("What happens next"),
        new MessageBlock.Paragraph(Next(facts)),
        .. facts.ActionLink is not null || !facts.Alert.IsOpen || facts.Kind == NotificationKind.Test
            ? [new MessageBlock.Link("Dashboard", facts.Link)]
            : Nothing,
    ];

    private static readonly ImmutableArray<MessageBlock> Nothing = [];

    private static string What(MessageFacts facts)
    {
        string standing = $"{DefaultTexts.OneLine(facts.PortfolioName)}: {MetricWords.Standing(facts.Alert)}";
        return facts.Kind switch
        {
            NotificationKind.Escalated =>
                $"{standing}. Nobody has it yet; you are told as {DefaultTexts.OneLine(facts.Level ?? "")}.",
            NotificationKind.Reminder => $"{standing}, for {Length(facts.Alert, facts.At)} now.",
            NotificationKind.Worsened => $"{standing}, and further beyond it than before.",
            NotificationKind.Resolved =>
                $"{standing}. Resolved after {Length(facts.Alert, facts.At)}: {End(facts.Alert)}.",
            NotificationKind.Test => "This is a test. Nothing is wrong and nothing is to be done.",
            _ => $"{standing}.",
        };
    }

    private static ImmutableArray<(string, string)> Fields(MessageFacts facts)
    {
        Alert alert = facts.Alert;
        string Shown(double? value) => MetricWords.Value(alert.MetricId, value);
        return
        [
            ("Portfolio", $"{DefaultTexts.OneLine(facts.PortfolioName)} ({alert.PortfolioId})"),
            ("Metric", $"{MetricWords.Name(alert.MetricId)} ({alert.MetricId})"),
            ("Value", $"{Shown(alert.CurrentValue)}, worst {Shown(alert.PeakValue)}"),
            ("Limit", $"{alert.Comparison.Words()} {Shown(alert.Threshold)}"),
            ("Severity", alert.Severity.ToString().ToLowerInvariant()),
            ("Since", $"{Wording.Time(alert.TriggeredAt)} ({Length(alert, facts.At)})"),
            ("Who has it", WhoHasIt(alert)),
            .. alert.Description is { Length: > 0 } words
                ? [("Note", DefaultTexts.OneLine(words, words.Length))]
                : ImmutableArray<(string, string)>.Empty,
        ];
    }

    private static ImmutableArray<MessageBlock> Changes(MessageFacts facts)
    {
        if (facts.Previous is not { } before)
            return [];
        Alert now = facts.Alert;
        ImmutableArray<(string, string)> rows =
        [
            ("Value", before.Value == now.CurrentValue
                ? $"still {MetricWords.Value(now.MetricId, now.CurrentValue)}"
                : $"from {MetricWords.Value(now.MetricId, before.Value)} to "
                    + MetricWords.Value(now.MetricId, now.CurrentValue)),
            .. before.Severity == now.Severity ? ImmutableArray<(string, string)>.Empty
                : [("Severity", Lower($"from {before.Severity} to {now.Severity}"))],
            .. before.AcknowledgedBy == now.AcknowledgedBy ? ImmutableArray<(string, string)>.Empty
                : [("Who has it", WhoHasIt(now))],
        ];
        return
        [
            new MessageBlock.Heading($"Since your message of {Wording.Time(before.At)}"),
            new MessageBlock.Fields(rows),
        ];
    }

    internal static string WhoHasIt(Alert alert) => alert switch
    {
        { AcknowledgedBy: { } user, AcknowledgedAt: { } at } =>
            $"{DefaultTexts.OneLine(user)}, since {Wording.Time(at)}",
        { IsOpen: true } => "nobody has acknowledged it",
        _ => "nobody had acknowledged it",
    };

    internal static string Next(MessageFacts facts) => facts switch
    {
        { Kind: NotificationKind.Test } => "Nothing: it is a test.",
        { Alert.IsOpen: false } => "Nothing: the alert is over.",
        { NextStepAt: { } at } =>
            $"Others are told at {Wording.Time(at)} ({In(at - facts.At)}) unless somebody acknowledges it.",
        _ => "Nobody else is told. You hear of it when it gets worse and when it is over.",
    };

    private static string End(Alert alert) => alert.ResolvedBy is { } user
        ? $"{DefaultTexts.OneLine(user)} resolved it"
        : (alert.Resolution ?? default).Words();

    private static string PictureWords(Alert alert) =>
        $"{MetricWords.Name(alert.MetricId)} of the last hours; dashed: the limit of "
        + MetricWords.Value(alert.MetricId, alert.Threshold);

    private static string In(TimeSpan wait) => wait > TimeSpan.Zero ? $"in {Words(wait)}" : "now";

    internal static string Length(Alert alert, DateTimeOffset now) =>
        Words((alert.ResolvedAt ?? now) - alert.TriggeredAt);

    private static string Words(TimeSpan length) => length switch
    {
        { TotalMinutes: < 1 } => Plain($"{Math.Max(0, (int)length.TotalSeconds)} s"),
        { TotalHours: < 1 } => Plain($"{length.Minutes} min"),
        _ => Plain($"{(int)length.TotalHours} h {length.Minutes} min"),
    };

    private static string Plain(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);

    private static string Lower(string words) => words.ToLowerInvariant();
}
