namespace Risk.Notifications;

/// <summary>What is known of a channel as a whole.</summary>
/// <param name="FailingSince">The first failure since something was taken; null: none.</param>
/// <param name="IsRaised">Whether the alarm was raised.</param>
/// <param name="IsCalm">Whether any alarm has been ended; at first another process may have left one.</param>
public sealed record ChannelHealth(DateTimeOffset? FailingSince, bool IsRaised, bool IsCalm)
{
    public static ChannelHealth New { get; } = new(null, IsRaised: false, IsCalm: false);
}

/// <summary>What follows for the channel's alarm.</summary>
/// <param name="LookAt">When to look again; null: not before the next message.</param>
public sealed record ChannelVerdict(
    ChannelHealth Next, bool Raise = false, bool Clear = false, DateTimeOffset? LookAt = null);

/// <summary>Whether a channel fails, as against single messages of it.</summary>
public static class ChannelRules
{
    /// <summary>How long nothing is taken before that is an alarm.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A try ended. That a message is refused for good says nothing of the channel.</summary>
    public static ChannelVerdict Tried(ChannelHealth health, DeliveryResult result, DateTimeOffset now) =>
        result switch
        {
            DeliveryResult.Sent => new(new(null, IsRaised: false, IsCalm: true), Clear: !health.IsCalm),
            DeliveryResult.Permanent => new(health),
            _ when health.FailingSince is null =>
                new(health with { FailingSince = now }, LookAt: now + Patience),
            _ => Look(health, now),
        };

    /// <summary>Time has gone by.</summary>
    public static ChannelVerdict Look(ChannelHealth health, DateTimeOffset now) =>
        !health.IsRaised && now - health.FailingSince >= Patience
            ? new(health with { IsRaised = true, IsCalm = false }, Raise: true)
            : new(health);
}
