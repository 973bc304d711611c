namespace Risk.Api.Endpoints.Escalations;

/// <summary>Bounds within which minutes become a span of time.</summary>
internal static class PolicyRules
{
    private const decimal MaxMinutes = 366 * 24 * 60;

    public static ImmutableArray<FieldError> Faults(PolicyRequest policy) =>
    [
        .. Fault("initial_delay_minutes", policy.InitialDelayMinutes),
        .. Fault("ack_timeout_minutes", policy.AckTimeoutMinutes ?? 0),
        .. policy.EscalationSteps.SelectMany((step, i) =>
            Fault($"escalation_steps[{i}].delay_minutes", step.DelayMinutes)),
    ];

    private static IEnumerable<FieldError> Fault(string field, decimal minutes)
    {
        if (minutes is < 0 or > MaxMinutes)
            yield return new(field, $"{field} is {minutes}; allowed is 0 to {MaxMinutes}.");
    }
}
