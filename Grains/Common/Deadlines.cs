namespace Risk.Grains.Common;

/// <summary>The one timer of a grain that guards a deadline.</summary>
internal static class Deadlines
{
    /// <summary>Replaces the timer by one that ticks once, at the instant or at once when it has passed.</summary>
    /// <param name="grain">The grain; it stays in memory until then.</param>
    /// <param name="before">The timer so far; null when there is none.</param>
    /// <param name="due">Null: no timer.</param>
    /// <param name="clock">The grain's.</param>
    /// <param name="onDue">A turn of its own. It checks the clock, as a timer may be a little early.</param>
    public static IGrainTimer? SetDeadline(
        this IGrainBase grain, IGrainTimer? before, DateTimeOffset? due, TimeProvider clock, Func<Task> onDue)
    {
        before?.Dispose();
        if (due is not { } instant)
            return null;
        TimeSpan wait = instant - clock.GetUtcNow();
        return grain.RegisterGrainTimer(onDue, new GrainTimerCreationOptions
        {
            DueTime = wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            Period = Timeout.InfiniteTimeSpan,
            KeepAlive = true,
        });
    }
}
