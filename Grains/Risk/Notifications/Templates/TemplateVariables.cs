using Risk.Alerts;

namespace Risk.Notifications;

/// <summary>What a template may use. All are texts; one that does not apply is empty.</summary>
public static class TemplateVariables
{
    /// <summary>The list of positions, for #each and #if.</summary>
    public const string List = "positions";

    public static readonly ImmutableArray<string> Helpers = ["upper", "lower"];

    public static readonly ImmutableArray<string> OfAPosition = ["symbol", "amount", "share"];

    /// <summary>Name, and what it is.</summary>
    public static readonly ImmutableArray<(string Name, string Meaning)> All =
    [
        ("subject", "the usual subject"),
        ("kind", "triggered, escalated, reminder, worsened, resolved or test"),
        ("status", "triggered, acknowledged or resolved"),
        ("severity", "low, medium, high or critical"),
        ("portfolio", "its name"),
        ("portfolio_id", "its id"),
        ("metric", "e.g. VaR 99 %"),
        ("metric_id", "e.g. var_99"),
        ("standing", "e.g. VaR 99 % is -3.12 %, below the limit of -3 %"),
        ("value", "now, with its unit"),
        ("worst", "the worst since it opened"),
        ("limit", "with its unit"),
        ("comparison", "e.g. below"),
        ("description", "of the limit"),
        ("remark", "e.g. how often the limit was broken"),
        ("since", "when it opened"),
        ("lasting", "e.g. 1 h 5 min"),
        ("sent_at", "when the message was made"),
        ("who_has_it", "who acknowledged it and when, or that nobody has"),
        ("acknowledged_by", "who did"),
        ("level", "the policy's step that tells it"),
        ("next", "what happens next, a sentence"),
        ("next_at", "when others are told"),
        ("previous_value", "at the last message to the same address"),
        ("previous_at", "when that was"),
        ("currency", "of the positions' amounts"),
        ("measure", "what the positions' amounts are of, e.g. VaR 99 %"),
        ("ack_link", "takes the alert on"),
        ("dashboard_link", "shows the alert"),
        ("code", "answers an SMS: ack CODE"),
        ("picture", "address of the picture for an img of a page; empty when there is none"),
        ("alert_id", ""),
    ];

    /// <summary>Null when a tag may name it.</summary>
    internal static string? Fault(string name, bool isInList)
    {
        string plain = isInList && name.StartsWith("../", StringComparison.Ordinal) ? name[3..] : name;
        ImmutableArray<string> known = isInList && plain == name
            ? OfAPosition
            : [.. All.Select(one => one.Name)];
        return known.Contains(plain) ? null : $"'{name}' is no variable; allowed: {string.Join(", ", known)}";
    }

    /// <summary>The values for one message.</summary>
    public static Dictionary<string, object> Of(MessageFacts facts)
    {
        Alert alert = facts.Alert;
        string Shown(double? value) => MetricWords.Value(alert.MetricId, value);
        return new(StringComparer.Ordinal)
        {
            ["subject"] = DefaultTexts.Subject(facts),
            ["kind"] = Lower(facts.Kind),
            ["status"] = Lower(alert.Status),
            ["severity"] = Lower(alert.Severity),
            ["portfolio"] = DefaultTexts.OneLine(facts.PortfolioName),
            ["portfolio_id"] = alert.PortfolioId,
            ["metric"] = MetricWords.Name(alert.MetricId),
            ["metric_id"] = alert.MetricId,
            ["standing"] = MetricWords.Standing(alert),
            ["value"] = Shown(alert.CurrentValue),
            ["worst"] = Shown(alert.PeakValue),
            ["limit"] = Shown(alert.Threshold),
            ["comparison"] = alert.Comparison.Words(),
            ["description"] = alert.Description ?? "",
            ["remark"] = facts.Remark ?? "",
            ["since"] = Wording.Time(alert.TriggeredAt),
            ["lasting"] = MessageOutline.Length(alert, facts.At),
            ["sent_at"] = Wording.Time(facts.At),
            ["who_has_it"] = MessageOutline.WhoHasIt(alert),
            ["acknowledged_by"] = alert.AcknowledgedBy ?? "",
            ["level"] = facts.Level ?? "",
            ["next"] = MessageOutline.Next(facts),
            ["next_at"] = facts.NextStepAt is { } at ? Wording.Time(at) : "",
            ["previous_value"] = facts.Previous is { } told ? Shown(told.Value) : "",
            ["previous_at"] = facts.Previous is { } mark ? Wording.Time(mark.At) : "",
            ["currency"] = facts.Breakdown?.Currency ?? "",
            ["measure"] = facts.Breakdown is { } parts ? BreakdownWords.Measure(parts) : "",
            ["ack_link"] = facts.ActionLink ?? facts.Link,
            ["dashboard_link"] = facts.Link,
            ["code"] = facts.Code ?? "",
            ["picture"] = facts.PictureId is { } id ? $"cid:{id}" : "",
            ["alert_id"] = alert.Id,
            [List] = Positions(facts),
        };
    }

    private static Dictionary<string, object>[] Positions(MessageFacts facts) => facts.Breakdown is { } breakdown
        ?
        [
            .. BreakdownWords.Rows(breakdown).Select(row => new Dictionary<string, object>
            {
                ["symbol"] = row.What, ["amount"] = row.Amount, ["share"] = row.Share,
            }),
        ]
        : [];

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
