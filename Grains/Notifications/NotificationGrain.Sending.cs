using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

/// <summary>
/// This part: sending. The provider is waited for beside the turns, so that whoever enqueues, asks or wakes never waits
/// for it. What it says is a turn of its own, so that no two writes of the state ever meet.
/// </summary>
public sealed partial class NotificationGrain
{
    private Sending? sending;
    private bool isLeaving;

    private sealed record Sending(Claim Claim, Task<Channels.DeliveryOutcome> Outcome);

    private DateTimeOffset? DueAt => (store.State.Request, sending) switch
    {
        (null, _) => null,
        (_, null) => DeliveryRules.DueAt(Delivery, settings.SendTimeout),
        (_, { Outcome.IsCompleted: true }) => clock.GetUtcNow(),
        _ => clock.GetUtcNow() + settings.SendTimeout,
    };

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // An activation before this one may have left in the middle of a send, or failed to store how it ended.
        if (sender.Running(Id) is { } outcome && store.State.Request is not null
            && Delivery.Claim is { } claim && claim.Owner == process.Epoch)
            Watch(claim, outcome);
        Arm();
        return Task.CompletedTask;
    }

    /// <summary>A process that stops hears the provider out; when only memory is scarce the next activation does.
    /// </summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        isLeaving = true;
        if (sending is not { } last
            || reason.ReasonCode is DeactivationReasonCode.ActivationIdle or DeactivationReasonCode.HighMemoryPressure)
            return;
        await last.Outcome;
        await ReportAsync(last);
    }

    private async Task SendIfDueAsync(NotificationRequest request)
    {
        Claim claim = new(process.Epoch, clock.GetUtcNow());
        bool isOwnerGone = Delivery.Claim is { } other && process.IsGone(other.Owner);
        DeliveryDecision claimed = DeliveryRules.Claim(Delivery, claim, settings.SendTimeout, isOwnerGone);
        if (claimed.Outcome != Risk.Notifications.DeliveryOutcome.Done)
            return;
        await KeepAsync(claimed);
        await bundler.TakeAsync(Id, store.State.Together);
        Watch(claim, sender.SendAsync(await writer.WriteAsync(Id, request, store.State.Together)));
    }

    private void Watch(Claim claim, Task<Channels.DeliveryOutcome> outcome)
    {
        sending = new(claim, outcome);
        if (!outcome.IsCompleted)
            _ = ReturnAsync(outcome);
    }

    private async Task ReturnAsync(Task outcome)
    {
        await Task.WhenAny(outcome);
        if (!isLeaving)
            Arm();
    }

    private async Task ReportAsync(Sending done)
    {
        sending = null;
        Channels.DeliveryOutcome said = await done.Outcome;
        SendOutcome outcome = new(said.Result.To<Risk.Notifications.DeliveryResult>(), said.Detail, said.RetryAfter);
        DeliveryDecision reported = DeliveryRules.Report(Delivery, done.Claim, outcome, clock.GetUtcNow());
        store.State.IsEndOwed = Ends(store.State, reported.Next);
        await KeepAsync(reported);
        sender.Forget(Id);
    }
}
