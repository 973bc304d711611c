using System.Text.RegularExpressions;

namespace Risk.Contracts;

/// <summary>Addresses as people may see them: who has a webhook's whole URL or key can post by it.</summary>
public static partial class Addresses
{
    /// <summary>Cuts webhooks in a text down to host and last four characters; all else stays.</summary>
    public static string Shown(string text) => WebhookPattern().Replace(
        text, match => match.Groups["secret"].Length == 0 ? match.Value : $"{match.Groups["open"]}…{End(match)}");

    private static string End(Match match) =>
        match.Groups["secret"].Value is { Length: >= 12 } secret ? secret[^4..] : "";

    [GeneratedRegex("""(?<open>https?://[^\s/?#"]+/)(?<secret>[^\s"]*)|(?<open>pagerduty:)(?<secret>[A-Za-z0-9]+)""")]
    private static partial Regex WebhookPattern();
}
