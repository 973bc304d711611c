using System.Globalization;
using System.Text.Json;
using System.Text.Encodings.Web;

namespace Risk.Api.Endpoints.Links;

/// <summary>What the page of a link says.</summary>
internal static class LinkWords
{
    public static string Safe(string text) => HtmlEncoder.Default.Encode(text);

    public static string Paragraph(string text) => $"<p>{Safe(text)}</p>";

    public static string Title(LinkView view) => view switch
    {
        { Result: LinkResult.Forged } => "This link is not good",
        { Result: LinkResult.Expired } => "This link is too old",
        { Result: LinkResult.Gone } or { Alert: null } => "There is no such alert",
        { Alert: { } alert } => $"{Name(alert.Severity).ToUpperInvariant()}: {alert.PortfolioId}",
    };

    public static string Body(LinkView view) => view.Alert is { } alert
        ? $"{Said(view, alert)}{Paragraph($"{view.Standing}.")}{Facts(alert)}{Form(view, alert)}"
        : Paragraph(view.Result switch
        {
            LinkResult.Forged => "It is not signed by this service. Open it from the message itself, as a whole.",
            LinkResult.Expired => "Links are good for seven days. Sign in to the dashboard to see the alert.",
            _ => "It is not kept any more.",
        });

    private static string Said(LinkView view, AlertView alert) => view.Result switch
    {
        LinkResult.Done => Strong(alert.Status == AlertStatus.Resolved
            ? "Done: you have resolved it."
            : "Done: you have it, and nobody else is told for now."),
        LinkResult.Unchanged => Strong($"Nothing to do: {alert.AcknowledgedBy} had acknowledged it before."),
        LinkResult.Refused => Strong($"Nothing was done. {view.Detail}"),
        LinkResult.Stale => Strong("Nothing was done: the page was older than five minutes, or was used before. "
            + "This is how the alert stands now."),
        _ => "",
    };

    private static string Strong(string text) => $"<p class=\"said\"><strong>{Safe(text)}</strong></p>\n";

    private static string Facts(AlertView alert) => $"""
        <dl>
        <dt>Since</dt><dd>{Time(alert.TriggeredAt)}</dd>
        <dt>Status</dt><dd>{Safe(Status(alert))}</dd>
        {Note(alert)}</dl>

        """;

    private static string Note(AlertView alert) =>
        alert.Description is { Length: > 0 } words ? $"<dt>Note</dt><dd>{Safe(words)}</dd>\n" : "";

    private static string Status(AlertView alert) => alert switch
    {
        { Status: AlertStatus.Resolved, ResolvedBy: { } user } => $"Resolved by {user}, {Time(alert.ResolvedAt)}",
        { Status: AlertStatus.Resolved } => $"Over since {Time(alert.ResolvedAt)}",
        { Status: AlertStatus.Acknowledged } => $"{alert.AcknowledgedBy} has it, since {Time(alert.AcknowledgedAt)}",
        _ => "Open: nobody has it",
    };

    private static string Form(LinkView view, AlertView alert) => view.Stamp is null ? "" : $"""
        <form method="post">
        <input type="hidden" name="stamp" value="{Safe(view.Stamp)}">
        <label>Comment (optional)<textarea name="comment" rows="2" maxlength="500"></textarea></label>
        {(alert.Status == AlertStatus.Triggered ? Button("acknowledge", "first", "Acknowledge") : "")}
        {Button("resolve", "", "Resolve")}
        </form>
        <p>You act as {Safe(view.Actor ?? "")}.</p>
        """;

    private static string Button(string action, string style, string words) =>
        $"<button class=\"{style}\" name=\"action\" value=\"{action}\">{words}</button>";

    private static string Time(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
