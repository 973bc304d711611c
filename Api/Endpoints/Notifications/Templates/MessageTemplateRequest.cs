namespace Risk.Api.Endpoints.Notifications.Templates;

/// <summary>How messages are worded; Handlebars with the variables that the README lists.</summary>
/// <param name="Text">Of mail, SMS and webhooks.</param>
/// <param name="Kind">Absent: every kind that has no template of its own.</param>
/// <param name="Language">A tag like de or de-CH. Absent: everyone whose language has no template of its own.</param>
/// <param name="Subject">Of mail and webhooks. Absent: the usual one.</param>
/// <param name="Html">Page of a mail. Absent: the mail is text only.</param>
public sealed record MessageTemplateRequest(
    Channel Channel,
    string Text,
    NotificationKind? Kind = null,
    string? Language = null,
    string? Subject = null,
    string? Html = null)
{
    public MessageTemplate ToContract(string id, string user) =>
        new(id, Kind, Channel, Language, Subject, Text, Html, SavedBy: user);
}

/// <summary>Which version is to be the newest again.</summary>
public sealed record RollBackRequest(int Version);

/// <summary>Whom a test message goes to.</summary>
/// <param name="Recipient">An address of the template's channel.</param>
public sealed record TemplateTestRequest(string Recipient);

/// <summary>A message template.</summary>
/// <param name="Version">Rises by one with each change.</param>
public sealed record MessageTemplateResponse(
    string Id,
    NotificationKind? Kind,
    Channel Channel,
    string? Language,
    string? Subject,
    string Text,
    string? Html,
    int Version,
    DateTimeOffset SavedAt,
    string? SavedBy)
{
    public static MessageTemplateResponse From(MessageTemplate template) => new(
        template.Id,
        template.Kind,
        template.Channel,
        template.Language,
        template.Subject,
        template.Text,
        template.Html,
        template.Version,
        template.SavedAt,
        template.SavedBy);
}

/// <summary>What a template makes of a sample alert.</summary>
public sealed record TemplatePreviewResponse(string Subject, string Text, string? Html)
{
    public static TemplatePreviewResponse From(RenderedMessage message) =>
        new(message.Subject, message.Text, message.Html);
}
