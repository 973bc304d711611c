namespace Risk.Tests.Support.Service;

/// <summary>An alert, as far as the tests read it.</summary>
internal sealed record AlertShape(
    string Id, string PortfolioId, string ThresholdId, string Status, double? CurrentValue, DateTimeOffset TriggeredAt,
    string? AcknowledgedBy, DateTimeOffset? ResolvedAt, string? Resolution, EscalationShape? Escalation);

internal sealed record EscalationShape(string PolicyId, int Step, DateTimeOffset? NextStepAt, string Status);

/// <summary>An entry of the delivery log.</summary>
internal sealed record NotificationShape(
    string Id, string AlertId, int? Step, string Kind, string Channel, string Recipient, string Status,
    string? Reason, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, IReadOnlyList<AttemptShape> Attempts)
{
    /// <summary>Whether it tells of a step, not of what came after.</summary>
    public bool IsPage => Kind is "triggered" or "escalated";
}

/// <summary>One try, or what the provider said of it later.</summary>
internal sealed record AttemptShape(DateTimeOffset At, string Outcome, string Detail);

/// <summary>An entry of an alert's story.</summary>
internal sealed record TimelineShape(DateTimeOffset At, string Kind, string Text, string? User);
