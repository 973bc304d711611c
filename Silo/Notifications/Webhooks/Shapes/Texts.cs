namespace Risk.Silo.Notifications.Webhooks.Shapes;

/// <summary>Texts of a bounded length.</summary>
internal static class Texts
{
    /// <summary>At most so many characters; what was longer ends in an ellipsis, never in half a character.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }
}
