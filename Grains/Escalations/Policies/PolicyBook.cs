using Risk.Contracts;

namespace Risk.Grains.Escalations;

/// <summary>Which policy is a severity's default: the first one, until another is made it.</summary>
internal static class PolicyBook
{
    /// <summary>The policies after one was saved: versions rise, a new default replaces the old.</summary>
    public static Dictionary<string, EscalationPolicy> With(
        IReadOnlyDictionary<string, EscalationPolicy> policies, EscalationPolicy saved)
    {
        EscalationPolicy? before = policies.GetValueOrDefault(saved.Id);
        bool isDefault = saved.IsDefault
            || !policies.Values.Any(p => p.Id != saved.Id && IsDefaultOf(p, saved.Severity));
        Dictionary<string, EscalationPolicy> next = policies.Values.Where(p => p.Id != saved.Id)
            .Select(p => isDefault && p.Severity == saved.Severity ? p with { IsDefault = false } : p)
            .ToDictionary(p => p.Id);
        next[saved.Id] = saved with { IsDefault = isDefault, Version = (before?.Version ?? 0) + 1 };
        return next;
    }

    /// <summary>The named one, else the default of the severity, else null.</summary>
    public static EscalationPolicy? Choose(
        IReadOnlyDictionary<string, EscalationPolicy> policies, Severity severity, string? policyId) =>
        (policyId is null ? null : policies.GetValueOrDefault(policyId))
        ?? policies.Values.FirstOrDefault(p => IsDefaultOf(p, severity));

    private static bool IsDefaultOf(EscalationPolicy policy, Severity severity) =>
        policy.IsDefault && policy.Severity == severity;
}
