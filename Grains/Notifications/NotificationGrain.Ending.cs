using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

/// <summary>This part: what follows when the message is given up, or is sent though it was.</summary>
public sealed partial class NotificationGrain
{
    private static bool Ends(NotificationState state, Delivery next) =>
        next.Status == DeliveryStatus.Dead || (next.Status == DeliveryStatus.Sent && state.IsDeadLetter);

    private async Task FollowEndAsync(NotificationRequest request)
    {
        if (!store.State.IsEndOwed)
            return;
        if (Delivery.Status == DeliveryStatus.Dead)
            await FallBackAsync(request);
        if (Delivery.Status == DeliveryStatus.Sent && store.State.IsDeadLetter)
        {
            await fallbacks.SettleAsync(Id);
            store.State.IsDeadLetter = false;
        }

        store.State.IsEndOwed = false;
        await store.SaveAsync(this);
    }

    /// <summary>Everyone whom it should have told, also those that it spoke for besides.</summary>
    private async Task FallBackAsync(NotificationRequest request)
    {
        FallbackChoice choice = await fallbacks.FallBackAsync(request);
        foreach (BundledMessage one in store.State.Together)
            await fallbacks.FallBackAsync(one.Request);
        if (FallbackRules.Noted(Delivery, choice, clock.GetUtcNow()) is { } noted)
            Take(noted);
        if (choice is not FallbackChoice.Exhausted)
            return;
        await fallbacks.RaiseAsync(Id, request, Delivery.Reason);
        store.State.IsDeadLetter = true;
    }
}
