using System.Net;
using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Templates;

/// <summary>Words a message by the template that fits it. Whatever goes wrong, it keeps the usual words.</summary>
public sealed class TemplateWords(
    TemplateBook book, TemplateRenderer renderer, TimeProvider clock, ILogger<TemplateWords> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="usual">The message in the usual words.</param>
    public async Task<OutgoingMessage> ApplyAsync(OutgoingMessage usual, MessageFacts facts)
    {
        try
        {
            MessageTemplate? template = await book.ForAsync(usual.Payload).WaitAsync(Patience, clock);
            return template is null ? usual : Apply(usual, template, facts);
        }
        catch (Exception failure)
        {
            NotificationLog.TemplateFailed(log, usual.Id, failure);
            return usual;
        }
    }

    private OutgoingMessage Apply(OutgoingMessage usual, MessageTemplate template, MessageFacts facts)
    {
        bool isTest = usual.Payload.TemplateId is not null;
        RenderedMessage words = renderer.Render(template, isTest ? facts with { Kind = KindOf(template) } : facts);
        OutgoingMessage worded = usual with
        {
            Subject = words.Subject,
            Text = words.Text,
            Html = words.Html,
            Picture = words.Html?.Contains(OutgoingMessage.PictureId(usual.Id)) == true ? usual.Picture : null,
        };
        return isTest ? Marked(worded, template) : worded;
    }

    private static Risk.Notifications.NotificationKind KindOf(MessageTemplate template) =>
        template.Kind?.To<Risk.Notifications.NotificationKind>() ?? Risk.Notifications.NotificationKind.Triggered;

    // Nobody may take it for an alert.
    private static OutgoingMessage Marked(OutgoingMessage message, MessageTemplate template)
    {
        string note = $"This is a test of the template {template.Id}. Nothing is wrong and nothing is to be done.";
        return message with
        {
            Subject = $"[TEST] {message.Subject}",
            Text = template.Channel == Contracts.Channel.Sms
                ? SmsText.Fit($"[TEST] {message.Text}")
                : $"{note}\n\n{message.Text}",
            Html = message.Html is { } page ? $"<p>{WebUtility.HtmlEncode(note)}</p>\n{page}" : null,
        };
    }
}
