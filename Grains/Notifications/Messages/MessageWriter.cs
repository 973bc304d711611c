using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Links;
using Risk.Grains.Notifications.Templates;
using Risk.Grains.Settings;
using Risk.Notifications;
using Channel = Risk.Contracts.Channel;
using NotificationKind = Risk.Contracts.NotificationKind;

namespace Risk.Grains.Notifications.Messages;

/// <summary>
/// Words a message when it is sent. What it can do without (a picture, a link of its own) never holds it up for long.
/// </summary>
public sealed class MessageWriter(
    IActionLinks links,
    TrendReader trends,
    TemplateWords templates,
    IGrainFactory grains,
    GrainSettings settings,
    TimeProvider clock,
    ILogger<MessageWriter> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="also">What the message tells besides.</param>
    public async Task<OutgoingMessage> WriteAsync(
        string id, NotificationRequest request, IReadOnlyList<BundledMessage> also)
    {
        if (also.Count > 0)
            return request.ToDigest(id, settings.PublicUrl, also);
        MessageFacts facts = request.ToFacts(settings.PublicUrl) with
        {
            ActionLink = request.Channel == Channel.Webhook ? null : await TryAsync(id, () => links.LinkAsync(request)),
            Code = request.Channel == Channel.Sms ? await TryAsync(id, () => CodeAsync(request)) : null,
        };
        byte[]? picture = request.Channel == Channel.Email
            ? await TryAsync(id, () => trends.DrawAsync(request.Notice.Alert))
            : null;
        return picture is null
            ? await templates.ApplyAsync(request.ToMessage(id, facts), facts)
            : await WithPictureAsync(id, request, facts, picture);
    }

    private Task<OutgoingMessage> WithPictureAsync(
        string id, NotificationRequest request, MessageFacts facts, byte[] picture)
    {
        MessageFacts shown = facts with { PictureId = OutgoingMessage.PictureId(id) };
        return templates.ApplyAsync(
            request.ToMessage(id, shown) with { Picture = new ReadOnlyMemory<byte>(picture) }, shown);
    }

    private async Task<string?> CodeAsync(NotificationRequest request) =>
        request.Kind == NotificationKind.Test || request.Notice.Alert.Status == AlertStatus.Resolved
            ? null
            : await Retry.OnRejection(() => grains.GetGrain<IReplyCodesGrain>(request.Recipient)
                .CodeFor(request.Notice.Alert.Id));

    private async Task<T?> TryAsync<T>(string id, Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read().WaitAsync(Patience, clock);
        }
        catch (Exception failure)
        {
            NotificationLog.SentWithout(log, id, failure);
            return null;
        }
    }
}
