using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Links;
using Risk.Grains.Settings;
using Risk.Notifications;
using Channel = Risk.Contracts.Channel;
using NotificationKind = Risk.Contracts.NotificationKind;

namespace Risk.Grains.Notifications.Messages;

/// <summary>
/// Words a message when it is sent. What it can do without (a picture, a link of its own) never holds it up for long.
/// </summary>
public sealed class MessageWriter(
    IActionLinks links, TrendReader trends, IGrainFactory grains, GrainSettings settings, TimeProvider clock,
    ILogger<MessageWriter> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="also">What the message tells besides.</param>
    public async Task<OutgoingMessage> WriteAsync(
        string id, NotificationRequest request, IReadOnlyList<BundledMessage> also)
    {
        if (also.Count > 0)
            return request.ToDigest(id, settings.PublicUrl, also);
        MessageFacts facts = request.ToFacts(settings.PublicUrl);
        return request.Channel switch
        {
            Channel.Email => await WriteMailAsync(id, request, facts),
            Channel.Sms => request.ToMessage(id, facts with
            {
                Code = await TryAsync(id, () => CodeAsync(request)),
            }),
            _ => request.ToMessage(id, facts),
        };
    }

    private async Task<OutgoingMessage> WriteMailAsync(string id, NotificationRequest request, MessageFacts facts)
    {
        AlertView alert = request.Notice.Alert;
        byte[]? picture = await TryAsync(id, () => trends.DrawAsync(alert));
        string? link = await TryAsync(id, () => links.LinkAsync(request));
        string? pictureId = picture is null ? null : OutgoingMessage.PictureId(id);
        return request.ToMessage(id, facts with { ActionLink = link, PictureId = pictureId }) with
        {
            Picture = picture is { } png ? new ReadOnlyMemory<byte>(png) : default(ReadOnlyMemory<byte>?),
        };
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
