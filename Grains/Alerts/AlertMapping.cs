using Risk.Alerts;
using Risk.Contracts;
using Risk.Grains.Common;
using Comparison = Risk.Thresholds.Comparison;
using Severity = Risk.Thresholds.Severity;

namespace Risk.Grains.Alerts;

/// <summary>Between the stored alert, the rules' and the contract's.</summary>
internal static class AlertMapping
{
    /// <summary>A breach before anything happened to it.</summary>
    public static Alert ToDomain(this AlertOpening opening, string id) => new()
    {
        Id = id,
        PortfolioId = opening.Threshold.PortfolioId,
        ThresholdId = opening.Threshold.Id,
        MetricId = opening.Threshold.MetricType,
        Comparison = opening.Threshold.ComparisonType.To<Comparison>(),
        Threshold = (double)opening.Threshold.ThresholdValue,
        Severity = opening.Threshold.Severity.To<Severity>(),
        Description = opening.Threshold.Description,
        TriggeredAt = opening.At,
        CurrentValue = opening.Value,
    };

    /// <summary>The breach of a limit whose severity has changed.</summary>
    public static AlertOpening With(this AlertOpening opening, AlertReclassification change) => opening with
    {
        Threshold = opening.Threshold with { Severity = change.Severity, EscalationPolicyId = change.PolicyId },
    };

    /// <summary>Null before it opens.</summary>
    public static Alert? ToDomain(this AlertState state, string id) =>
        state is { Opening: { } opening, Alert: { } stored }
            ? opening.ToDomain(id) with
            {
                Status = stored.Status.To<Risk.Alerts.AlertStatus>(),
                CurrentValue = stored.CurrentValue,
                PeakValue = stored.PeakValue,
                AcknowledgedAt = stored.AcknowledgedAt,
                AcknowledgedBy = stored.AcknowledgedBy,
                AckExpiresAt = stored.AckExpiresAt,
                SnoozedUntil = stored.SnoozedUntil,
                ResolvedAt = stored.ResolvedAt,
                Resolution = stored.Resolution?.To<Risk.Thresholds.ResolutionKind>(),
                ResolvedBy = stored.ResolvedBy,
                Revision = stored.Revision,
            }
            : null;

    public static StoredAlert ToStored(this Alert alert) => new()
    {
        Status = alert.Status.To<Contracts.AlertStatus>(),
        CurrentValue = alert.CurrentValue,
        PeakValue = alert.PeakValue,
        AcknowledgedAt = alert.AcknowledgedAt,
        AcknowledgedBy = alert.AcknowledgedBy,
        AckExpiresAt = alert.AckExpiresAt,
        SnoozedUntil = alert.SnoozedUntil,
        ResolvedAt = alert.ResolvedAt,
        Resolution = alert.Resolution?.To<ResolutionKind>(),
        ResolvedBy = alert.ResolvedBy,
        Revision = alert.Revision,
    };

    /// <summary>Changes the state by a decision; what others have to learn is owed.</summary>
    public static void Take(this AlertState state, AlertDecision decision)
    {
        state.Alert = decision.Next.ToStored();
        state.IsRowOwed = true;
        if (decision.Call != EscalationCall.None)
            state.OwedCalls.Add(new(decision.Call.ToString(), decision.Next.Revision));
        if (decision.Note is { } note)
            state.Owed.Add(note.ToEntry(decision.Next.Id));
    }

    /// <summary>Null before it opens.</summary>
    public static AlertView? ToViewWithOrigin(this AlertState state, string id) => state.ToView(id) is { } view
        ? view with { Origin = new(state.Opening!.Breakdown, state.Opening.Moved) }
        : null;

    /// <summary>Null before it opens.</summary>
    public static AlertView? ToView(this AlertState state, string id) =>
        state is { Opening: { Threshold: var limit } opening, Alert: { } stored }
            ? new(
                id,
                limit.PortfolioId,
                limit.Id,
                limit.MetricType,
                limit.ComparisonType,
                stored.Status,
                limit.Severity,
                limit.Description,
                limit.ThresholdValue,
                stored.CurrentValue,
                stored.PeakValue,
                opening.At,
                stored.AcknowledgedAt,
                stored.AcknowledgedBy,
                stored.ResolvedAt,
                stored.Resolution,
                stored.ResolvedBy,
                stored.SnoozedUntil,
                state.Escalation)
            : null;
}
