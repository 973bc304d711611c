using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Settings;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Recipients;

/// <summary>Asks whether a message may be sent, and tells those that it speaks for.</summary>
public sealed class Bundler(IGrainFactory grains, GrainSettings settings)
{
    private static readonly MessageAdmission Alone = new(null, null, []);

    /// <summary>What becomes of a message that is due.</summary>
    public Task<MessageAdmission> AdmitAsync(string id, NotificationRequest request) =>
        settings.GroupWindow == TimeSpan.Zero && settings.MaxMessagesPerHour == 0
            ? Task.FromResult(Alone)
            : Retry.OnRejection(() => grains.GetGrain<IRecipientGrain>(
                GrainKeys.Recipient(request.Channel, request.Recipient)).Admit(id, request));

    /// <summary>The message tells what these would have. Done twice it is done once.</summary>
    public async Task TakeAsync(string id, IEnumerable<BundledMessage> together)
    {
        foreach (BundledMessage one in together)
            await Retry.OnRejection(() => grains.GetGrain<INotificationGrain>(one.Id).Join(id));
    }
}
