namespace Risk.Thresholds;

/// <summary>Judges a limit by the readings of its metric.</summary>
/// <remarks>
/// The clocks of pending and clearing run only while readings are usable; an unusable one changes nothing else.
/// One breach, from opening until the metric has been back, is one number, whatever users do to its alert.
/// </remarks>
public static class ThresholdRules
{
    /// <summary>How often an open alert learns its value while the peak does not move.</summary>
    public static readonly TimeSpan UpdateEvery = TimeSpan.FromSeconds(30);

    /// <summary>A peak worse by this part of the threshold is told at once.</summary>
    public const double UpdateStep = 0.01;

    public static LimitDecision Evaluate(Limit limit, LimitState state, Reading reading, DateTimeOffset now)
    {
        if (!limit.Enabled)
            return LimitChanges.End(state, ResolutionKind.ThresholdDisabled, now);
        if (reading.UnusableBecause(limit) is { } why)
            return new(Paused(state, now), why);
        LimitState running = Resumed(state, now);
        double value = reading.Value!.Value;
        return (running.Phase, limit.SideOf(value)) switch
        {
            (LimitPhase.Clear, Side.Breached) => ToOpen(limit, Enter(running, LimitPhase.Pending, now), value, now),
            (LimitPhase.Pending, Side.Breached) => ToOpen(limit, running, value, now),
            (LimitPhase.Clear, _) => new(running, "within the limit"),
            (LimitPhase.Pending, _) => new(Enter(running, LimitPhase.Clear, now), "back before it was due to open"),
            (LimitPhase.Open, Side.Cleared) => ToClear(limit, Enter(running, LimitPhase.Clearing, now), value, now),
            (LimitPhase.Clearing, Side.Cleared) => ToClear(limit, running, value, now),
            (LimitPhase.Clearing, _) =>
                Report(limit, Enter(running, LimitPhase.Open, now), value, now, "not back for long enough"),
            _ => Report(limit, running, value, now, "still open"),
        };
    }

    /// <summary>When time alone may change the phase; null when it cannot.</summary>
    public static DateTimeOffset? DueAt(Limit limit, LimitState state) => state switch
    {
        { PausedAt: not null } => null,
        { Phase: LimitPhase.Pending } => state.Since + limit.PendingFor,
        { Phase: LimitPhase.Clearing } => state.Since + limit.ClearFor,
        _ => null,
    };

    private static LimitDecision ToOpen(Limit limit, LimitState pending, double value, DateTimeOffset now)
    {
        if (now < pending.Since + limit.PendingFor)
            return new(pending, "broken, not yet for long enough");
        LimitState open = Enter(pending, LimitPhase.Open, now) with
        {
            Number = AlertNumbers.Next(pending.Number, now),
            Peak = value,
            ReportedPeak = value,
            ReportedAt = now,
        };
        return new(open, "broken", new LimitEffect.Open(open.Number, value, now));
    }

    private static LimitDecision ToClear(Limit limit, LimitState clearing, double value, DateTimeOffset now)
    {
        if (now < clearing.Since + limit.ClearFor)
            return Report(limit, clearing, value, now, "back, not yet for long enough");
        return LimitChanges.End(clearing, ResolutionKind.Auto, now, value);
    }

    private static LimitDecision Report(Limit limit, LimitState state, double value, DateTimeOffset now, string reason)
    {
        double peak = limit.Comparison.Worse(state.Peak ?? value, value);
        LimitState seen = state with { Peak = peak };
        if (seen.Handled || !IsNews(limit, seen, now))
            return new(seen, reason);
        LimitState told = seen with { ReportedAt = now, ReportedPeak = peak };
        return new(told, reason, new LimitEffect.Update(seen.Number, value, peak, now));
    }

    private static bool IsNews(Limit limit, LimitState state, DateTimeOffset now)
    {
        if (state is not { ReportedAt: { } last, ReportedPeak: { } told, Peak: { } peak })
            return true;
        double step = UpdateStep * Math.Abs(limit.Threshold);
        return now >= last + UpdateEvery || (step > 0 && Math.Abs(peak - told) >= step);
    }

    private static LimitState Enter(LimitState state, LimitPhase phase, DateTimeOffset now) =>
        state with { Phase = phase, Since = now };

    private static LimitState Paused(LimitState state, DateTimeOffset now) =>
        state is { Phase: LimitPhase.Pending or LimitPhase.Clearing, PausedAt: null }
            ? state with { PausedAt = now }
            : state;

    private static LimitState Resumed(LimitState state, DateTimeOffset now) =>
        state.PausedAt is { } pausedAt ? state with { PausedAt = null, Since = state.Since + (now - pausedAt) } : state;
}
