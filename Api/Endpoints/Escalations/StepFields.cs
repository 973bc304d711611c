using Risk.Api.Json;

namespace Risk.Api.Endpoints.Escalations;

/// <summary>One rung of a policy.</summary>
/// <param name="Level">Its name.</param>
/// <param name="DelayMinutes">
/// From the due time of the step before; for the first, from the alert's opening plus the initial delay.
/// </param>
/// <param name="Recipients">
/// Email address, E.164 number, webhook, <c>user:NAME</c> or <c>role:NAME</c>. A webhook is an https URL (http to
/// loopback), alone or after <c>slack:</c> or <c>teams:</c>, or <c>pagerduty:ROUTING_KEY</c>.
/// </param>
public sealed record StepFields(
    string Level, decimal DelayMinutes, IReadOnlyList<string> Recipients, NotificationType NotificationType)
{
    public EscalationStep ToContract() =>
        new(Level, Minutes.ToTimeSpan(DelayMinutes), [.. Recipients], NotificationType);

    internal StepFields WithoutSecrets() => this with { Recipients = [.. Recipients.Select(Addresses.Shown)] };

    public static StepFields From(EscalationStep step) =>
        new(step.Level, Minutes.From(step.Delay), step.Recipients, step.NotificationType);
}
