using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Notifications.Messages;
using Risk.Grains.Settings;
using Risk.Notifications;
using NotificationKind = Risk.Contracts.NotificationKind;

namespace Risk.Grains.Notifications.Templates;

/// <summary>Tries templates by a sample alert.</summary>
public sealed class TemplateTrials(TemplateRenderer renderer, GrainSettings settings, TimeProvider clock)
{
    /// <summary>What it makes of the sample; refused when it may not be saved or cannot be filled.</summary>
    public Outcome<RenderedMessage> Preview(MessageTemplate template)
    {
        if (MessageTemplateValidation.Validate(template.ToDraft()) is { IsEmpty: false } errors)
            return errors.ToInvalid<RenderedMessage>();
        try
        {
            return Outcomes.Done(renderer.Render(template, Facts(template)));
        }
        catch (Exception failure)
        {
            return Outcomes.Invalid<RenderedMessage>(
                new Contracts.FieldError("text", $"The template cannot be filled: {failure.Message}"));
        }
    }

    /// <summary>A message for the outbox that tries it.</summary>
    public Outcome<NotificationRequest> Test(MessageTemplate template, string recipient)
    {
        if (!template.Channel.Takes(recipient))
            return Outcomes.Invalid<NotificationRequest>(new Contracts.FieldError(
                "recipient", $"recipient is '{recipient}'; allowed is an address of the template's channel, "
                    + $"{template.Channel.ToString().ToLowerInvariant()}."));
        NotificationRequest sample = Sample(template, recipient);
        return Outcomes.Done(sample with { Kind = NotificationKind.Test, TemplateId = template.Id });
    }

    private NotificationRequest Sample(MessageTemplate template, string recipient) => SampleMessage.Of(
        template.Kind ?? NotificationKind.Triggered, template.Channel, recipient, template.Language,
        clock.GetUtcNow());

    private MessageFacts Facts(MessageTemplate template) => Sample(template, "").ToFacts(settings.PublicUrl) with
    {
        ActionLink = settings.PublicUrl.TrimEnd('/') + SampleMessage.Link,
        Code = SampleMessage.Code,
        PictureId = OutgoingMessage.PictureId("sample"),
    };
}
