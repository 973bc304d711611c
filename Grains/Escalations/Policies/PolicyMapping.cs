using Risk.Contracts;
using Risk.Escalations;
using Risk.Grains.Common;

namespace Risk.Grains.Escalations;

/// <summary>From the contract's policy to the rules'.</summary>
internal static class PolicyMapping
{
    public static Policy ToDomain(this EscalationPolicy policy) => new(
        policy.Id,
        policy.Severity.To<Risk.Thresholds.Severity>(),
        policy.InitialDelay,
        [.. policy.Steps.Select(ToDomain)],
        policy.RepeatCount,
        policy.AckTimeout,
        policy.Version);

    private static PolicyStep ToDomain(EscalationStep step) => new(
        step.Level, step.Delay, step.Recipients, step.NotificationType.To<Risk.Escalations.NotificationType>());
}
