namespace Risk.Tests.Support.Service;

/// <summary>One step of a policy; the delay counts from the due time of the step before.</summary>
internal sealed record Rung(string Level, double DelayMinutes, string Recipient, string Type = "email");

/// <summary>An escalation policy that tells one address a step.</summary>
internal sealed record Ladder(params Rung[] Rungs)
{
    public const string Id = "desk";

    public const string Severity = "critical";

    /// <summary>Told at once, and three seconds later.</summary>
    public static Ladder TwoSteps { get; } =
        new(new("immediate", 0, "on-call@desk.example"), new("management", 0.05, "cro@desk.example"));

    public object Wire => new
    {
        severity = Severity,
        initial_delay_minutes = 0,
        escalation_steps = Rungs.Select(r => new
        {
            level = r.Level,
            delay_minutes = r.DelayMinutes,
            recipients = new[] { r.Recipient },
            notification_type = r.Type,
        }),
        repeat_count = 0,
    };

    /// <summary>When a step is due, by the promise: delays add up from the opening, nothing drifts.</summary>
    public DateTimeOffset DueAt(DateTimeOffset opened, int step) =>
        opened + TimeSpan.FromMinutes(Rungs.Take(step + 1).Sum(r => r.DelayMinutes));
}
