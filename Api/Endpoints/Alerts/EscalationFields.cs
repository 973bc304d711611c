namespace Risk.Api.Endpoints.Alerts;

/// <summary>How the escalation of an alert stands.</summary>
/// <param name="Step">How many steps have run.</param>
/// <param name="NextStepAt">When the next is due; null when none is, as after an acknowledgement.</param>
public sealed record EscalationFields(
    string PolicyId, int PolicyVersion, int Step, DateTimeOffset? NextStepAt, EscalationStatusName Status)
{
    public static EscalationFields? From(EscalationSummary? summary) => summary is null ? null : Of(summary);

    public static EscalationFields Of(EscalationSummary summary) =>
        new(summary.PolicyId, summary.PolicyVersion, summary.Step, summary.NextStepAt, Name(summary.Status));

    private static EscalationStatusName Name(EscalationStatus status) => status switch
    {
        EscalationStatus.Cancelled => EscalationStatusName.Cancelled,
        EscalationStatus.Completed => EscalationStatusName.Completed,
        _ => EscalationStatusName.Running,
    };
}

/// <summary>The states of an escalation.</summary>
public enum EscalationStatusName
{
    /// <summary>Not at its end; without a next step it waits for an acknowledged alert.</summary>
    Running,

    /// <summary>Stopped before its last step.</summary>
    Cancelled,

    /// <summary>All steps have run.</summary>
    Completed,
}
