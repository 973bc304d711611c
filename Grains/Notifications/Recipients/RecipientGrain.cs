using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Notifications.Messages;
using Risk.Grains.Settings;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Recipients;

/// <summary>
/// Decides which messages to one address are sent alone, together or later. What waits is in the outbox: this grain
/// may forget it, as each message asks again.
/// </summary>
[GrainType("risk.recipient")]
public sealed class RecipientGrain(
    [PersistentState("recipient")] IPersistentState<RecipientState> store, GrainSettings settings, TimeProvider clock)
    : Grain, IRecipientGrain
{
    private readonly Dictionary<string, NotificationRequest> waiting = [];
    private Mailbox box = Mailbox.Empty;
    private IGrainTimer? timer;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        box = new(store.State.Sent, []);
        return Task.CompletedTask;
    }

    public async Task<MessageAdmission> Admit(string notificationId, NotificationRequest request)
    {
        Letter letter = request.ToLetter(notificationId);
        MailboxTerms terms = new(settings.GroupWindow, settings.MaxMessagesPerHour);
        MailboxDecision decision = MailboxRules.Admit(box, letter, clock.GetUtcNow(), terms);
        await KeepAsync(decision.Next, isUrgent: letter.IsCritical);
        switch (decision.Admission)
        {
            case Admission.Wait wait:
                waiting[notificationId] = request;
                return new(wait.Until, wait.Why, []);
            case Admission.Send send:
                waiting.Remove(notificationId);
                return new(null, null, [.. send.Together.Select(Taken)]);
            default:
                throw new InvalidOperationException($"There is no admission {decision.Admission}.");
        }
    }

    private BundledMessage Taken(string id)
    {
        waiting.Remove(id, out NotificationRequest? request);
        return new(id, request!);
    }

    // It stays in memory while something waits. What is urgent is counted with the next write: it waits for none.
    private async Task KeepAsync(Mailbox next, bool isUrgent)
    {
        bool isNew = next.Sent != box.Sent;
        box = next;
        timer = this.SetDeadline(
            timer, box.Open.Max(bundle => (DateTimeOffset?)bundle.DueAt), clock, () => Task.CompletedTask);
        if (!isNew || isUrgent)
            return;
        store.State.Sent = box.Sent;
        await store.SaveAsync(this);
    }
}
