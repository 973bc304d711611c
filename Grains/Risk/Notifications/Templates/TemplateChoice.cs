namespace Risk.Notifications;

/// <summary>Which template a message is made by.</summary>
public static class TemplateChoice
{
    /// <summary>
    /// How well it fits: the language counts more than the kind, its own more than the one for all. Null: not at all.
    /// </summary>
    /// <param name="ofKind">Of the template; null: of every kind.</param>
    /// <param name="ofLanguage">Of the template; null: of every language.</param>
    /// <param name="language">Of the message; null: the service's own.</param>
    public static int? Fit(NotificationKind? ofKind, string? ofLanguage, NotificationKind kind, string? language) =>
        ofKind is { } other && other != kind ? null
        : LanguageFit(ofLanguage, language) is not { } fit ? null
        : 2 * fit + (ofKind is null ? 0 : 1);

    // de-CH is served by de-CH, else by de.
    private static int? LanguageFit(string? of, string? wanted) =>
        of is null ? 0
        : wanted is null ? null
        : of.Equals(wanted, StringComparison.OrdinalIgnoreCase) ? int.MaxValue / 4
        : wanted.StartsWith($"{of}-", StringComparison.OrdinalIgnoreCase) ? of.Length
        : null;
}
