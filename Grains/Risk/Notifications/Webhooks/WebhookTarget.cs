using System.Text.RegularExpressions;

namespace Risk.Notifications;

/// <summary>What a receiver of webhooks understands.</summary>
public enum WebhookShape
{
    /// <summary>Our own, signed.</summary>
    Json,

    /// <summary>Blocks of an incoming webhook of Slack.</summary>
    Slack,

    /// <summary>An Adaptive Card for a workflow of Microsoft Teams.</summary>
    Teams,

    /// <summary>An event of PagerDuty's Events API v2.</summary>
    PagerDuty,
}

/// <summary>Where a webhook goes, and in which shape.</summary>
/// <param name="Address">Null: PagerDuty's, wherever the service is told that it is.</param>
/// <param name="RoutingKey">Of PagerDuty; null for the others.</param>
public sealed partial record WebhookTarget(WebhookShape Shape, Uri? Address, string? RoutingKey = null)
{
    /// <summary>What <see cref="Parse"/> takes, in words.</summary>
    public const string Allowed =
        "an https:// URL, or an http:// one to loopback, alone or after slack: or teams:, or pagerduty:ROUTING_KEY";

    private const int Longest = 2048;

    private static readonly string[] TeamsHosts =
        [".webhook.office.com", ".logic.azure.com", ".environment.api.powerplatform.com"];

    private static readonly string[] PagerDutyHosts = ["events.pagerduty.com", "events.eu.pagerduty.com"];

    /// <summary>By the word before the URL, else by its host.</summary>
    /// <returns>Null when the recipient is not of such a form.</returns>
    public static WebhookTarget? Parse(string recipient) =>
        recipient.Length > Longest ? null
        : Behind(recipient, "pagerduty:") is { } key ? OfKey(key, null)
        : Behind(recipient, "slack:") is { } slack ? Of(slack, WebhookShape.Slack)
        : Behind(recipient, "teams:") is { } teams ? Of(teams, WebhookShape.Teams)
        : Find(recipient) is { } url ? OfHost(url)
        : null;

    private static WebhookTarget? OfHost(Uri url) =>
        PagerDutyHosts.Contains(url.Host)
            ? OfKey(RoutingKeyIn(url), new(url.GetLeftPart(UriPartial.Path)))
            : new(ShapeOf(url.Host), url);

    private static WebhookShape ShapeOf(string host) =>
        host == "hooks.slack.com" ? WebhookShape.Slack
        : TeamsHosts.Any(end => host.EndsWith(end, StringComparison.Ordinal)) ? WebhookShape.Teams
        : WebhookShape.Json;

    private static WebhookTarget? Of(string text, WebhookShape shape) =>
        Find(text) is { } url ? new(shape, url) : null;

    private static WebhookTarget? OfKey(string key, Uri? address) =>
        RoutingKeyPattern().IsMatch(key) ? new(WebhookShape.PagerDuty, address, key) : null;

    private static string RoutingKeyIn(Uri url) => Behind(url.Query, "?routing_key=") ?? "";

    private static string? Behind(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;

    private static Uri? Find(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url.UserInfo.Length == 0
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            ? url
            : null;

    [GeneratedRegex(@"^[A-Za-z0-9]{32}\z")]
    private static partial Regex RoutingKeyPattern();
}
