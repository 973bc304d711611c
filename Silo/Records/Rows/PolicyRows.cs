using Risk.Contracts;
using Risk.Silo.Database;

namespace Risk.Silo.Records.Rows;

/// <summary>Table <c>escalation_rules</c>.</summary>
internal static class PolicyRows
{
    public static Statement Save(EscalationPolicy policy, DateTimeOffset updatedAt) => Upsert.Into(
        "escalation_rules",
        [("id", policy.Id)],
        ("severity", Names.Of(policy.Severity)),
        ("is_default", policy.IsDefault),
        ("initial_delay_minutes", policy.InitialDelay.TotalMinutes),
        ("escalation_steps", RecordJson.Of(policy.Steps.Select(Step.From))),
        ("repeat_count", policy.RepeatCount),
        ("ack_timeout_minutes", policy.AckTimeout?.TotalMinutes),
        ("version", policy.Version),
        ("updated_at", updatedAt),
        ("deleted_at", null),
        ("changed_by", Actor.Current));

    public static Statement Remove(string id, DateTimeOffset now) => new(
        "update escalation_rules set deleted_at = $2, changed_by = $3 where id = $1 and deleted_at is null",
        id, now, Actor.Current);

    /// <summary>A step as the column holds it, in the shape of the wire.</summary>
    private sealed record Step(
        string Level, double DelayMinutes, ImmutableArray<string> Recipients, NotificationType NotificationType)
    {
        public static Step From(EscalationStep step) =>
            new(
                step.Level,
                step.Delay.TotalMinutes,
                [.. step.Recipients.Select(Addresses.Shown)],
                step.NotificationType);
    }
}
