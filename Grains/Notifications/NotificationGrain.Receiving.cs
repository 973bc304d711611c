using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Wakeups;
using Risk.Notifications;
using DeliveryOutcome = Risk.Notifications.DeliveryOutcome;

namespace Risk.Grains.Notifications;

/// <summary>This part: what wakes it, and what the provider says later.</summary>
public sealed partial class NotificationGrain
{
    private bool IsAtRest => store.State.Request is not null && DueAt is null;

    public async Task Wake()
    {
        // Another process may have written it since: its wake-up is not to be cleared.
        if (store.State.Request is null)
            await store.ReadStateAsync();
        store.State.IsRowOwed |= IsAtRest;
        await PulseAsync();
    }

    public async Task Receipt(Contracts.ProviderReceipt receipt)
    {
        if (store.State.Request is not { } request)
            return;
        DateTimeOffset now = clock.GetUtcNow();
        DeliveryDecision decision = ReceiptRules.Receive(
            Delivery, new(receipt.Kind.To<Risk.Notifications.ReceiptKind>(), receipt.Detail), now);
        if (decision.Outcome != DeliveryOutcome.Done)
            return;
        await wakeups.SetAsync(WakeupKind.Notification, Id, now);
        store.State.IsEndOwed = Ends(store.State, decision.Next);
        await KeepAsync(decision);
        // While a send is under way, what follows its report does the rest.
        if (sending is null)
        {
            await FollowEndAsync(request);
            await RecordAsync();
        }

        Arm();
    }
}
