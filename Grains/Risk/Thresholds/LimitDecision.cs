namespace Risk.Thresholds;

/// <summary>What follows from a reading or a change of the limit.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Effect">At most one; null when the alert has nothing to learn.</param>
public sealed record LimitDecision(LimitState Next, string Reason, LimitEffect? Effect = null)
{
    /// <summary>Whether the next state must be stored before the effect is carried out.</summary>
    public bool MustStore(LimitState before) => Next.Durable != before.Durable;
}

/// <summary>What the alert with that number has to learn.</summary>
public abstract record LimitEffect(long Number)
{
    public sealed record Open(long Number, double Value, DateTimeOffset At)
        : LimitEffect(Number);

    /// <summary>May be lost or come late without harm: a later one says it again.</summary>
    public sealed record Update(long Number, double Value, double Peak, DateTimeOffset At)
        : LimitEffect(Number);

    /// <param name="Value">Null when the end has nothing to do with a reading.</param>
    public sealed record Resolve(long Number, double? Value, ResolutionKind Kind, DateTimeOffset At)
        : LimitEffect(Number);
}
