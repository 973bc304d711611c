using Risk.Contracts;

namespace Risk.Grains.Escalations;

/// <summary>Which policy is a severity's default: the first one, until another is made it.</summary>
internal static class PolicyBook
{
    /// <summary>
    /// The policies after one was saved: its version rises if anything changed, a new default replaces the old.
    /// </summary>
    public static Dictionary<string, EscalationPolicy> With(
        IReadOnlyDictionary<string, EscalationPolicy> policies, EscalationPolicy saved)
    {
        EscalationPolicy? before = policies.GetValueOrDefault(saved.Id);
        bool isDefault = saved.IsDefault
            || !policies.Values.Any(p => p.Id != saved.Id && IsDefaultOf(p, saved.Severity));
        Dictionary<string, EscalationPolicy> next = policies.Values.Where(p => p.Id != saved.Id)
            .Select(p => isDefault && p.Severity == saved.Severity ? p with { IsDefault = false } : p)
            .ToDictionary(p => p.Id);
        EscalationPolicy after = saved with { IsDefault = isDefault, Version = before?.Version ?? 0 };
        next[saved.Id] = IsSame(before, after) ? after : after with { Version = after.Version + 1 };
        return next;
    }

    /// <summary>The named one, else the default of the severity, else null.</summary>
    public static EscalationPolicy? Choose(
        IReadOnlyDictionary<string, EscalationPolicy> policies, Severity severity, string? policyId) =>
        (policyId is null ? null : policies.GetValueOrDefault(policyId))
        ?? policies.Values.FirstOrDefault(p => IsDefaultOf(p, severity));

    private static bool IsSame(EscalationPolicy? before, EscalationPolicy after) =>
        before is not null && before with { Steps = after.Steps } == after
        && before.Steps.Length == after.Steps.Length && before.Steps.Zip(after.Steps).All(IsSame);

    private static bool IsSame((EscalationStep Before, EscalationStep After) step) =>
        step.Before with { Recipients = step.After.Recipients } == step.After
        && step.Before.Recipients.SequenceEqual(step.After.Recipients);

    private static bool IsDefaultOf(EscalationPolicy policy, Severity severity) =>
        policy.IsDefault && policy.Severity == severity;
}
