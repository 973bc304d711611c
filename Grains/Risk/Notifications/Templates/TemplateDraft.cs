namespace Risk.Notifications;

/// <summary>A message template as somebody writes it.</summary>
/// <param name="Kind">Null: of every kind that has none of its own.</param>
/// <param name="Language">BCP 47; null: of everyone whose language has none of its own.</param>
/// <param name="Subject">Of mail; null: the usual one.</param>
/// <param name="Html">Page of a mail; null: the mail is text only.</param>
public sealed record TemplateDraft(
    string Id, NotificationKind? Kind, Channel Channel, string? Language, string? Subject, string Text, string? Html);
