using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Settings;
using Risk.Links;

namespace Risk.Grains.Links;

/// <summary>Signed links: <c>PUBLIC_URL/a/TOKEN</c>.</summary>
public sealed class ActionLinks(ActionKeys keys, GrainSettings settings) : IActionLinks
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

    private static bool IsToActOn(NotificationRequest request) => request is
    {
        Channel: Channel.Email or Channel.Sms,
        Kind: NotificationKind.Triggered or NotificationKind.Escalated or NotificationKind.Reminder
            or NotificationKind.Worsened,
    };
}
