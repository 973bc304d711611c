using Risk.Api.Json;

namespace Risk.Api.Endpoints.Escalations;

/// <summary>An escalation policy.</summary>
/// <param name="Version">Rises by one with each change; a running escalation keeps its own.</param>
/// <param name="Warnings">Only after a change: what will not reach anyone as things stand.</param>
public sealed record PolicyResponse(
    string Id,
    Severity Severity,
    bool IsDefault,
    decimal InitialDelayMinutes,
    IReadOnlyList<StepFields> EscalationSteps,
    int RepeatCount,
    decimal? AckTimeoutMinutes,
    int Version,
    IReadOnlyList<string> Warnings)
{
    public static PolicyResponse From(EscalationPolicy policy) => From(new SavedPolicy(policy, []));

    public static PolicyResponse From(SavedPolicy saved)
    {
        EscalationPolicy policy = saved.Policy;
        return new(
            policy.Id,
            policy.Severity,
            policy.IsDefault,
            Minutes.From(policy.InitialDelay),
            [.. policy.Steps.Select(StepFields.From)],
            policy.RepeatCount,
            policy.AckTimeout is { } timeout ? Minutes.From(timeout) : null,
            policy.Version,
            saved.Warnings);
    }
}
