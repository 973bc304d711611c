using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Settings;
using Risk.Links;

namespace Risk.Grains.Links;

/// <summary>Signed links, <c>PUBLIC_URL/a/TOKEN</c>, and the codes of numbers.</summary>
public sealed class ActionLinks(ActionKeys keys, IGrainFactory grains, GrainSettings settings) : IActionLinks
{
    public async Task<string?> LinkAsync(NotificationRequest request)
    {
        if (!IsToActOn(request))
            return null;
        ActionToken token = new(
            request.Notice.Alert.Id,
            request.Channel.To<Risk.Notifications.Channel>(),
            request.Recipient,
            request.At + ActionTokens.Lifetime);
        return $"{settings.PublicUrl.TrimEnd('/')}/a/{ActionTokens.Write(token, (await keys.AllAsync())[0])}";
    }

    public async Task<string?> ReplyCodeAsync(NotificationRequest request) =>
        request.Channel == Channel.Sms && IsToActOn(request)
            ? await Retry.OnRejection(() =>
                grains.GetGrain<IReplyCodesGrain>(request.Recipient).CodeFor(request.Notice.Alert.Id))
            : null;

    private static bool IsToActOn(NotificationRequest request) => request is
    {
        Channel: Channel.Email or Channel.Sms,
        Kind: NotificationKind.Triggered or NotificationKind.Escalated or NotificationKind.Reminder
            or NotificationKind.Worsened,
    };
}
