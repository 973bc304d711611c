using System.Text.RegularExpressions;

namespace Risk.Replies;

/// <summary>What people do to an alert without signing in.</summary>
public enum Deed
{
    Acknowledge,
    Resolve,

    /// <summary>The escalation goes on.</summary>
    Unacknowledge,
}

/// <summary>What a text message asks for.</summary>
/// <param name="Comment">The rest of the message; null when there is none.</param>
public sealed partial record ReplyCommand(Deed Deed, string Code, string? Comment)
{
    private const int LongestComment = 500;

    /// <summary>E.g. <c>ack 4711</c> or <c>Resolve 4711 hedged</c>.</summary>
    /// <returns>Null when it is neither.</returns>
    public static ReplyCommand? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        Deed deed = char.ToLowerInvariant(match.Groups["deed"].Value[0]) switch
        {
            'a' => Deed.Acknowledge,
            'u' => Deed.Unacknowledge,
            _ => Deed.Resolve,
        };
        string comment = string.Concat(match.Groups["comment"].Value.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return new(deed, match.Groups["code"].Value, comment.Length == 0 ? null
            : comment.Length <= LongestComment ? comment : comment[..LongestComment]);
    }

    [GeneratedRegex(@"\A\s*(?<deed>(un)?ack(nowledge)?|resolve)\s+(?<code>[0-9]{4})(?![0-9])[.!,]?(?<comment>.*)\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
