namespace Risk.Thresholds;

/// <summary>What becomes of a limit's evaluation when people change the limit or end its alert.</summary>
public static class LimitChanges
{
    /// <summary>The limit was edited. Evaluate the latest reading right after it.</summary>
    /// <remarks>
    /// Another metric or comparison is another question: the alert resolves. Another threshold or clear level keeps the
    /// alert, but what was waited for has to be waited for again. Everything else changes nothing here.
    /// </remarks>
    public static LimitDecision OnChanged(Limit before, Limit after, LimitState state, DateTimeOffset now)
    {
        if (!after.Enabled)
            return End(state, ResolutionKind.ThresholdDisabled, now);
        if ((before.MetricId, before.Comparison) != (after.MetricId, after.Comparison))
            return End(state, ResolutionKind.ThresholdChanged, now);
        if ((before.Threshold, before.ClearValue) != (after.Threshold, after.ClearValue))
            return new(Restarted(state, now), "the level changed");
        return new(state, "the level is the same");
    }

    /// <summary>The evaluation starts afresh; an alert that is open resolves.</summary>
    public static LimitDecision End(LimitState state, ResolutionKind reason, DateTimeOffset now, double? value = null)
    {
        DateTimeOffset since = state.Phase == LimitPhase.Clear ? state.Since : now;
        LimitState cleared = state.Restarted(since);
        return state.HasOpenAlert
            ? new(cleared, "resolved", new LimitEffect.Resolve(state.Number, value, reason, now))
            : new(cleared, "no alert was open");
    }

    /// <summary>A user resolved that alert. Late or repeated news of an older one changes nothing.</summary>
    public static LimitState OnResolvedByHand(LimitState state, long number) =>
        state.HasOpenAlert && state.Number == number ? state with { Handled = true } : state;

    private static LimitState Restarted(LimitState state, DateTimeOffset now) => state switch
    {
        { Handled: true } or { Phase: LimitPhase.Pending } => state.Restarted(now),
        { Phase: LimitPhase.Open or LimitPhase.Clearing } =>
            state with { Phase = LimitPhase.Open, Since = now, PausedAt = null },
        _ => state,
    };
}
