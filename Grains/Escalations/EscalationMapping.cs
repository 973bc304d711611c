using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;

namespace Risk.Grains.Escalations;

/// <summary>Between the stored escalation, the rules' and the contracts'.</summary>
internal static class EscalationMapping
{
    /// <summary>Null when there is none.</summary>
    public static Escalation? ToDomain(this EscalationState state) =>
        state is { Notice: { } notice, Policy: { } policy, Escalation: { } stored }
            ? new()
            {
                AlertId = notice.Alert.Id,
                Policy = policy.ToDomain(),
                OpenedAt = notice.Alert.TriggeredAt,
                Step = stored.Step,
                DueAt = stored.DueAt,
                RemindEvery = stored.RemindEvery,
                RemindAt = stored.RemindAt,
                Acknowledged = stored.Acknowledged,
                SnoozedUntil = stored.SnoozedUntil,
                HeldStep = stored.HeldStep,
                Finished = stored.Finished,
                Told = [.. stored.Told.Select(ToDomain)],
                Quieted = [.. stored.Quieted.Select(QuietedMapping.ToDomain)],
                Notes = stored.Notes,
                Ladder = stored.Ladder,
                SwitchedAt = stored.SwitchedAt,
                HeldBecause = stored.HeldBecause,
                HeldUntil = stored.HeldUntil,
                Earlier = stored.Earlier.ToDomain(),
                SettlesAt = stored.SettlesAt,
                SucceededBy = stored.SucceededBy,
                Level = stored.Level,
                Undamped = stored.Undamped,
                Deferred = stored.Deferred is { } deferred
                    ? new(deferred.Kind.To<Risk.Notifications.NotificationKind>(), deferred.Occurrence)
                    : null,
            }
            : null;

    /// <summary>Changes the state from nothing to the start; without a policy it only says so.</summary>
    public static void Begin(this EscalationState state, EscalationPolicy? policy, EscalationDecision? decision,
        AlertNotice notice, int revision, DateTimeOffset now)
    {
        (state.Notice, state.Revision, state.Policy) = (notice, revision, policy);
        if (decision is not null)
            state.Take(decision, notice, revision, now);
        else
            state.Owed.Add(EscalationRules.WithoutPolicy(
                notice.Alert.Id, notice.Alert.Severity.To<Risk.Thresholds.Severity>(), now).ToEntry(notice.Alert.Id));
    }

    /// <summary>Changes the state by a decision; what it tells and notes is owed.</summary>
    public static void Take(
        this EscalationState state, EscalationDecision decision, AlertNotice notice, int revision, DateTimeOffset now)
    {
        (state.Notice, state.Revision, state.Escalation) = (notice, revision, decision.Next.ToStored());
        foreach (OwedTelling owed in decision.Tellings.Select(telling => telling.ToOwed(notice, now)))
            state.OwedTellings.Add(state.InOrder(state.Mark(owed)));
        state.Owed.AddRange(
            decision.Notes.Select(note => note.ToEntry(decision.Next.AlertId).WithoutSecrets()));
    }

    /// <summary>As <see cref="Take"/>, and it goes on by that policy.</summary>
    public static void Switch(
        this EscalationState state, EscalationPolicy policy, EscalationDecision decision, AlertNotice notice,
        int revision, DateTimeOffset now)
    {
        state.Policy = policy;
        state.Take(decision, notice, revision, now);
    }

    private static OwedTelling InOrder(this EscalationState state, OwedTelling owed)
    {
        if (owed.Request.SuppressedBecause is not null)
            return owed;
        string address = $"{owed.Request.Channel} {owed.Request.Recipient}";
        string? before = state.Newest.GetValueOrDefault(address);
        state.Newest[address] = owed.Id;
        return owed with { Request = owed.Request with { After = before } };
    }

    private static StoredEscalation ToStored(this Escalation escalation) => new()
    {
        Step = escalation.Step,
        DueAt = escalation.DueAt,
        RemindEvery = escalation.RemindEvery,
        RemindAt = escalation.RemindAt,
        Acknowledged = escalation.Acknowledged,
        SnoozedUntil = escalation.SnoozedUntil,
        HeldStep = escalation.HeldStep,
        Finished = escalation.Finished,
        Told = [.. escalation.Told.Select(ToStored)],
        Quieted = [.. escalation.Quieted.Select(QuietedMapping.ToStored)],
        Notes = escalation.Notes,
        Ladder = escalation.Ladder,
        SwitchedAt = escalation.SwitchedAt,
        HeldBecause = escalation.HeldBecause,
        HeldUntil = escalation.HeldUntil,
        Earlier = escalation.Earlier.Openings.IsEmpty ? null : escalation.Earlier.ToContract(),
        SettlesAt = escalation.SettlesAt,
        SucceededBy = escalation.SucceededBy,
        Level = escalation.Level,
        Undamped = escalation.Undamped,
        Deferred = escalation.Deferred is { } deferred
            ? new(deferred.Kind.To<NotificationKind>(), deferred.Occurrence)
            : null,
    };

    public static EscalationSummary ToSummary(this Escalation escalation) => new(
        escalation.Policy.Id,
        escalation.Policy.Version,
        escalation.Step,
        escalation.NextStepAt,
        escalation.Status.To<Contracts.EscalationStatus>());

    public static EscalationView ToView(this Escalation escalation, AlertView alert) => new(
        alert.Id, alert.PortfolioId, alert.Severity, alert.TriggeredAt, escalation.ToSummary());

    /// <summary>Notes how the alert stands for who is told; the message says how it stood the last time.</summary>
    private static OwedTelling Mark(this EscalationState state, OwedTelling owed)
    {
        (NotificationRequest request, AlertView alert) = (owed.Request, owed.Request.Notice.Alert);
        if (request.SuppressedBecause is not null)
            return owed;
        int before = state.Marks.FindIndex(
            mark => mark.Channel == request.Channel && mark.Recipient == request.Recipient);
        MessageMark? previous = before < 0 ? null : state.Marks[before];
        if (before >= 0)
            state.Marks.RemoveAt(before);
        state.Marks.Add(new(
            request.Channel, request.Recipient, request.At, alert.CurrentValue, alert.Severity, alert.AcknowledgedBy));
        return owed with { Request = request with { Previous = previous } };
    }

    public static OwedTelling ToOwed(this Telling telling, AlertNotice notice, DateTimeOffset at) => new(
        telling.Id,
        new(notice,
            telling.Kind.To<NotificationKind>(),
            telling.Channel.To<Channel>(),
            telling.Recipient,
            telling.Step,
            telling.Level,
            telling.NextStepAt,
            telling.SuppressedBecause,
            at,
            telling.Remark)
        {
            Fallbacks = [.. telling.Fallbacks.Select(ToContract)],
            Person = telling.Person,
            Language = telling.Language,
        });

    private static FallbackAddress ToContract(Risk.Notifications.Fallback one) =>
        new(one.Id, one.Channel.To<Channel>(), one.Recipient, one.OnlyIfCritical);

    private static Told ToDomain(StoredTold told) => new(
        told.Recipient,
        told.Channel.To<Risk.Notifications.Channel>(),
        told.Kind.To<Risk.Notifications.NotificationKind>(),
        told.At,
        told.Person);

    private static StoredTold ToStored(Told told) => new(
        told.Recipient, told.Channel.To<Channel>(), told.Kind.To<NotificationKind>(), told.At, told.Person);
}
