using Microsoft.Extensions.Logging;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Common;
using Risk.Grains.Failpoints;
using Risk.Grains.Notifications.Fallbacks;
using Risk.Grains.Notifications.Messages;
using Risk.Grains.Notifications.Recipients;
using Risk.Grains.Notifications.Sending;
using Risk.Grains.Settings;
using Risk.Grains.Wakeups;
using Risk.Notifications;

namespace Risk.Grains.Notifications;

/// <summary>
/// One message: stored, claimed by a write, sent, recorded. This part: into the outbox, and what is known of it.
/// </summary>
[GrainType("risk.notification")]
public sealed partial class NotificationGrain(
    [PersistentState("notification")] IPersistentState<NotificationState> store,
    NotificationRecorder recorder,
    IWakeups wakeups,
    MessageWriter writer,
    Lanes lanes,
    Sender sender,
    Bundler bundler,
    FallbackSender fallbacks,
    IFailpoints failpoints,
    ProcessIdentity process,
    GrainSettings settings,
    TimeProvider clock,
    ILogger<NotificationGrain> log) : Grain, INotificationGrain
{
    private IGrainTimer? timer;

    private string Id => this.GetPrimaryKeyString();

    private Delivery Delivery => store.State.Delivery!.ToDomain(Id, store.State.Request!);

    public async Task Enqueue(NotificationRequest request)
    {
        if (store.State.Request is null)
            await WriteAsync(request);
        // Also of what was there: another process may have written it, and gone before its wake-up was set.
        await RecordAsync();
        Arm();
    }

    private async Task WriteAsync(NotificationRequest request)
    {
        DeliveryDecision queued = DeliveryRules.Enqueue(
            null, DeliveryMapping.New(Id, request), request.SuppressedBecause);
        await wakeups.SetAsync(WakeupKind.Notification, Id, request.At);
        store.State.Request = request;
        await KeepAsync(queued);
        await failpoints.HitAsync(FailpointNames.OutboxWritten);
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

    public Task<NotificationStanding?> Standing() => Task.FromResult(
        store.State.Request is { } request
            ? new NotificationStanding(
                Delivery.ToView(request).Status, OrderRules.IsPutOff(Delivery, clock.GetUtcNow()))
            : null);

    /// <summary>After a fault the sweeper wakes it again, as its wake-up stands.</summary>
    private async Task OnTimerAsync()
    {
        try
        {
            await PulseAsync();
        }
        catch (Exception failure)
        {
            NotificationLog.SendFaulted(log, Id, failure);
            throw;
        }
    }

    private async Task PulseAsync()
    {
        if (store.State.Request is not { } request)
        {
            await wakeups.ClearAsync(WakeupKind.Notification, Id);
            return;
        }

        lookAt = null;
        if (sending is null
            && (store.State.IsAdmitted || !await IsToWaitAsync(request)) && !await IsHeldAsync(request))
            await SendIfDueAsync(request);
        GiveBackPlace();
        if (sending is { Outcome.IsCompleted: true } done)
            await ReportAsync(done);
        if (sending is null)
            await RecordAsync();
        Arm();
    }

    private async Task KeepAsync(DeliveryDecision decision)
    {
        Take(decision);
        store.State.IsEndOwed |= Ends(store.State, decision.Next);
        await store.SaveAsync(this);
        NotificationMeter.Became(decision.Next);
    }

    private void Take(DeliveryDecision decision)
    {
        store.State.Delivery = decision.Next.ToStored();
        store.State.IsRowOwed = true;
        if (decision.Note is { } note)
            store.State.Owed.Add(note.ToEntry(store.State.Request!.Notice.Alert.Id).WithoutSecrets());
    }

    /// <summary>Writes what the records are owed, then moves the wake-up to when it is due next.</summary>
    private async Task RecordAsync()
    {
        await FollowEndAsync(store.State.Request!);
        if (await recorder.RecordAsync(store, Delivery, this))
            await wakeups.SetAsync(
                WakeupKind.Notification, Id, DeliveryRules.DueAt(Delivery, settings.SendTimeout));
    }

    private void Arm() => timer = this.SetDeadline(timer, DueAt, clock, OnTimerAsync);
}
