using Risk.Api.Endpoints.Alerts;

namespace Risk.Api.Endpoints.Escalations;

/// <summary>An escalation.</summary>
/// <param name="Step">How many steps have run.</param>
/// <param name="NextStepAt">When the next is due; null when none is.</param>
public sealed record EscalationResponse(
    string AlertId,
    string PortfolioId,
    Severity Severity,
    DateTimeOffset StartedAt,
    string PolicyId,
    int PolicyVersion,
    int Step,
    DateTimeOffset? NextStepAt,
    EscalationStatusName Status)
{
    public static EscalationResponse From(EscalationView view)
    {
        EscalationFields fields = EscalationFields.From(view.Summary)!;
        return new(
            view.AlertId,
            view.PortfolioId,
            view.Severity,
            view.StartedAt,
            fields.PolicyId,
            fields.PolicyVersion,
            fields.Step,
            fields.NextStepAt,
            fields.Status);
    }
}
