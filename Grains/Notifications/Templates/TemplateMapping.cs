using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;
using Risk.Notifications;
using static Risk.Escalations.Recipients;

namespace Risk.Grains.Notifications.Templates;

/// <summary>A message template between contract and rules.</summary>
internal static class TemplateMapping
{
    public static TemplateDraft ToDraft(this MessageTemplate template) => new(
        template.Id,
        template.Kind?.To<Risk.Notifications.NotificationKind>(),
        template.Channel.To<Risk.Notifications.Channel>(),
        template.Language,
        template.Subject,
        template.Text,
        template.Html);

    /// <summary>Whether both say the same of the same messages.</summary>
    public static bool IsLike(this MessageTemplate one, MessageTemplate other) => one.ToDraft() == other.ToDraft();

    /// <summary>Whether both are of the same messages.</summary>
    public static bool IsOfTheSame(this MessageTemplate one, MessageTemplate other) =>
        (one.Kind, one.Channel) == (other.Kind, other.Channel)
        && string.Equals(one.Language, other.Language, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address is of the channel's kind.</summary>
    public static bool Takes(this Contracts.Channel channel, string recipient) => (channel, FormOf(recipient))
        is (Contracts.Channel.Email, RecipientForm.Email)
        or (Contracts.Channel.Sms, RecipientForm.Number)
        or (Contracts.Channel.Webhook, RecipientForm.Url);

    /// <summary>The template that fits a message best; null: the usual words.</summary>
    public static MessageTemplate? For(this IEnumerable<MessageTemplate> all, NotificationRequest request) =>
        request.TemplateId is { } tried
            ? all.FirstOrDefault(one => one.Id == tried)
            : all.Where(one => one.Channel == request.Channel)
                .Select(one => (Template: one, Fit: TemplateChoice.Fit(
                    one.Kind?.To<Risk.Notifications.NotificationKind>(), one.Language,
                    request.Kind.To<Risk.Notifications.NotificationKind>(), request.Language)))
                .Where(one => one.Fit is not null)
                .OrderByDescending(one => one.Fit)
                .Select(one => one.Template)
                .FirstOrDefault();
}
