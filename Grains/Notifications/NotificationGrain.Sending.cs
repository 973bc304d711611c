using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

/// <summary>
/// This part: sending. The provider is waited for beside the turns, so that whoever enqueues, asks or wakes never waits
/// for it. What it says is a turn of its own, so that no two writes of the state ever meet.
/// </summary>
public sealed partial class NotificationGrain : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private Sending? sending;
    private IDisposable? place;
    private bool isQueueing;

    private sealed record Sending(Claim Claim, Task<Channels.DeliveryOutcome> Outcome);

    // What waits beside the turns keeps the grain in memory.
    private DateTimeOffset? DueAt => (store.State.Request, sending, isQueueing) switch
    {
        (null, _, _) => null,
        (_, { Outcome.IsCompleted: true }, _) => clock.GetUtcNow(),
        _ when place is not null => clock.GetUtcNow(),
        (_, not null, _) or (_, _, true) => clock.GetUtcNow() + settings.SendTimeout,
        _ => lookAt ?? DeliveryRules.DueAt(Delivery, settings.SendTimeout),
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
        await leaving.CancelAsync();
        GiveBackPlace();
        if (sending is not { } last
            || reason.ReasonCode is DeactivationReasonCode.ActivationIdle or DeactivationReasonCode.HighMemoryPressure)
            return;
        await last.Outcome;
        await ReportAsync(last);
    }

    public void Dispose() => leaving.Dispose();

    private async Task SendIfDueAsync(NotificationRequest request)
    {
        Claim claim = new(process.Epoch, clock.GetUtcNow());
        bool isOwnerGone = Delivery.Claim is { } other && process.IsGone(other.Owner);
        DeliveryDecision claimed = DeliveryRules.Claim(Delivery, claim, settings.SendTimeout, isOwnerGone);
        if (claimed.Outcome != Risk.Notifications.DeliveryOutcome.Done || !HasPlace(request))
            return;
        await KeepAsync(claimed);
        await bundler.TakeAsync(Id, store.State.Together);
        OutgoingMessage message = await writer.WriteAsync(Id, request, store.State.Together);
        Watch(claim, sender.SendAsync(message, place!));
        place = null;
    }

    private bool HasPlace(NotificationRequest request)
    {
        place ??= lanes.TryEnter(request.Channel, request.Recipient);
        if (place is null && !isQueueing)
            _ = QueueAsync(request);
        return place is not null;
    }

    private async Task QueueAsync(NotificationRequest request)
    {
        isQueueing = true;
        IDisposable won = await lanes.EnterAsync(request.Channel, request.Recipient, leaving.Token);
        isQueueing = false;
        place = won;
        if (leaving.IsCancellationRequested)
            GiveBackPlace();
        else
            Arm();
    }

    private void GiveBackPlace()
    {
        place?.Dispose();
        place = null;
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
        if (!leaving.IsCancellationRequested)
            Arm();
    }

    private async Task ReportAsync(Sending done)
    {
        sending = null;
        Channels.DeliveryOutcome said = await done.Outcome;
        SendOutcome outcome = new(said.Result.To<Risk.Notifications.DeliveryResult>(), said.Detail, said.RetryAfter);
        DeliveryDecision reported = DeliveryRules.Report(Delivery, done.Claim, outcome, clock.GetUtcNow());
        if (reported.Outcome == Risk.Notifications.DeliveryOutcome.Done)
            await KeepAsync(reported);
        sender.Forget(Id);
    }
}
