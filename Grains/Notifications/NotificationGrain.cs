using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Failpoints;
using Risk.Grains.Notifications.Recipients;
using Risk.Grains.Settings;
using Risk.Grains.Wakeups;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

/// <summary>
/// One message: stored, claimed by a write, sent, recorded. Sending is a turn of its own. This part: from outbox to
/// receipt.
/// </summary>
[GrainType("risk.notification")]
public sealed partial class NotificationGrain(
    [PersistentState("notification")] IPersistentState<NotificationState> store,
    NotificationRecorder recorder,
    IWakeups wakeups,
    Sender sender,
    Bundler bundler,
    IFailpoints failpoints,
    ProcessIdentity process,
    GrainSettings settings,
    TimeProvider clock,
    ILogger<NotificationGrain> log) : Grain, INotificationGrain
{
    private IGrainTimer? timer;

    private string Id => this.GetPrimaryKeyString();

    private Delivery Delivery => store.State.Delivery!.ToDomain(Id, store.State.Request!);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Arm();
        return Task.CompletedTask;
    }

    public async Task Enqueue(NotificationRequest request)
    {
        if (store.State.Request is not null)
            return;
        DeliveryDecision queued = DeliveryRules.Enqueue(
            null, DeliveryMapping.New(Id, request), request.SuppressedBecause);
        await wakeups.SetAsync(WakeupKind.Notification, Id, request.At);
        store.State.Request = request;
        await KeepAsync(queued);
        await failpoints.HitAsync(FailpointNames.OutboxWritten);
        await RecordAsync();
        Arm();
    }

    public async Task<Outcome<NotificationView>> Retry(UserAction action)
    {
        if (store.State.Request is not { } request)
            return Outcomes.NotFound<NotificationView>($"There is no notification '{Id}'.");
        DeliveryDecision decision = DeliveryRules.Retry(Delivery, action.User, clock.GetUtcNow());
        if (decision.Outcome == Risk.Notifications.DeliveryOutcome.Refused)
            return Outcomes.Conflict(decision.Reason, Delivery.ToView(request));
        if (decision.Outcome == Risk.Notifications.DeliveryOutcome.Unchanged)
            return Outcomes.Unchanged(Delivery.ToView(request));
        await wakeups.SetAsync(WakeupKind.Notification, Id, clock.GetUtcNow());
        await KeepAsync(decision);
        await RecordAsync();
        Arm();
        return Outcomes.Done(Delivery.ToView(request));
    }

    public Task<NotificationView?> Get() =>
        Task.FromResult(store.State.Request is { } request ? Delivery.ToView(request) : null);

    public Task Wake() => SendIfDueAsync();

    /// <summary>After a fault the sweeper wakes it again, as its wake-up stands.</summary>
    private async Task OnTimerAsync()
    {
        try
        {
            await SendIfDueAsync();
        }
        catch (Exception failure)
        {
            NotificationLog.SendFaulted(log, Id, failure);
            throw;
        }
    }

    private async Task SendIfDueAsync()
    {
        if (store.State.Request is not { } request)
        {
            await wakeups.ClearAsync(WakeupKind.Notification, Id);
            return;
        }

        if (!store.State.IsAdmitted && await IsToWaitAsync(request))
            return;
        Claim claim = new(process.Epoch, clock.GetUtcNow());
        bool isOwnerGone = Delivery.Claim is { } other && process.IsGone(other.Owner);
        DeliveryDecision claimed = DeliveryRules.Claim(Delivery, claim, settings.SendTimeout, isOwnerGone);
        if (claimed.Outcome == Risk.Notifications.DeliveryOutcome.Done)
            await SendAsync(request, claim, claimed);
        await RecordAsync();
        Arm();
    }

    private async Task SendAsync(NotificationRequest request, Claim claim, DeliveryDecision claimed)
    {
        await KeepAsync(claimed);
        await bundler.TakeAsync(Id, store.State.Together);
        await failpoints.HitAsync(FailpointNames.Claimed);
        Channels.DeliveryOutcome said = await sender.SendAsync(
            request.ToMessage(Id, settings.PublicUrl, store.State.Together));
        await failpoints.HitAsync(FailpointNames.Sent);
        SendOutcome outcome = new(said.Result.To<Risk.Notifications.DeliveryResult>(), said.Detail, said.RetryAfter);
        await KeepAsync(DeliveryRules.Report(Delivery, claim, outcome, clock.GetUtcNow()));
    }

    private async Task KeepAsync(DeliveryDecision decision)
    {
        store.State.Delivery = decision.Next.ToStored();
        store.State.IsRowOwed = true;
        if (decision.Note is { } note)
            store.State.Owed.Add(note.ToEntry(store.State.Request!.Notice.Alert.Id));
        await store.SaveAsync(this);
        NotificationMeter.Became(decision.Next);
    }

    /// <summary>Writes what the records are owed, then moves the wake-up to when it is due next.</summary>
    private async Task RecordAsync()
    {
        if (await recorder.RecordAsync(store, Delivery, this))
            await wakeups.SetAsync(
                WakeupKind.Notification, Id, DeliveryRules.DueAt(Delivery, settings.SendTimeout));
    }

    private void Arm() => timer = this.SetDeadline(
        timer,
        store.State.Request is null ? null : DeliveryRules.DueAt(Delivery, settings.SendTimeout),
        clock,
        OnTimerAsync);
}
