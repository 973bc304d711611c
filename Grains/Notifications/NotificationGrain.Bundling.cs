using Risk.Contracts;
using Risk.Notifications;
using DeliveryOutcome = Risk.Notifications.DeliveryOutcome;

namespace Risk.Grains.Notifications;

/// <summary>This part: whether it is sent alone, together with others or later.</summary>
public sealed partial class NotificationGrain
{
    private DateTimeOffset? lookAt;

    public async Task Join(string notificationId)
    {
        if (store.State.Request is null)
            return;
        DeliveryDecision joined = DeliveryRules.Join(Delivery, notificationId, clock.GetUtcNow());
        if (joined.Outcome != DeliveryOutcome.Done)
            return;
        await KeepAsync(joined);
        await RecordAsync();
        Arm();
    }

    /// <summary>Whether an earlier message of the alert to the same address is to leave first.</summary>
    private async Task<bool> IsHeldAsync(NotificationRequest request)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (request.After is not { } before || Delivery is not { Tries: 0, NextAttemptAt: { } due } || now < due)
            return false;
        NotificationStanding? earlier = await Common.Retry.OnRejection(
            () => GrainFactory.GetGrain<INotificationGrain>(before).Standing());
        OrderVerdict verdict = OrderRules.Judge(
            request.At, earlier is { IsPutOff: false } ? earlier.Status.ToDomain() : null, now);
        lookAt = verdict.LookAt;
        if (verdict is { IsHeld: true, LookAt: { } until })
            await KeepAsync(DeliveryRules.Postpone(Delivery, until, OrderRules.Why, now));
        return lookAt is not null;
    }

    /// <summary>Whether it is due but has to wait; else it and what it tells besides are admitted.</summary>
    private async Task<bool> IsToWaitAsync(NotificationRequest request)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (Delivery.NextAttemptAt is not { } due || now < due)
            return false;
        MessageAdmission admission = await bundler.AdmitAsync(Id, request);
        (store.State.IsAdmitted, store.State.Together) = (admission.WaitUntil is null, [.. admission.Together]);
        if (admission.WaitUntil is not { } until)
            return false;
        await KeepAsync(DeliveryRules.Postpone(Delivery, until, admission.Why!, now));
        return true;
    }
}
