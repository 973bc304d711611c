using System.Net;
using System.Text.RegularExpressions;

namespace Risk.Tests.Notifications;

/// <summary>What people read of a page of a message.</summary>
internal static partial class PageTexts
{
    /// <summary>Its words in order, links as "words: address", without what only a picture says.</summary>
    public static string[] Words(string html)
    {
        string body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        string links = Link().Replace(body, "$2: $1");
        return Split(WebUtility.HtmlDecode(Tag().Replace(links, " ")));
    }

    public static string[] Split(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("<a href=\"([^\"]*)\"[^>]*>([^<]*)</a>")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
