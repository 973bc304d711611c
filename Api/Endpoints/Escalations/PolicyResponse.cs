using Risk.Api.Json;
using Risk.Api.Security;

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
    /// <summary>Only those who may change it see webhooks whole.</summary>
    internal PolicyResponse SeenBy(Caller caller) => caller.Role == Role.Admin
        ? this
        : this with
        {
            EscalationSteps = [.. EscalationSteps.Select(s => s.WithoutSecrets())],
        };

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
