namespace Risk.Tests.Support.Engine;

/// <summary>The clock of reminders.</summary>
/// <remarks>Orleans asks again and again when less than a millisecond is left, and delays cannot be that short: for
/// whoever keeps asking at one instant it moves on.</remarks>
public sealed class ReminderClock(TimeProvider clock) : TimeProvider
{
    private const int Patience = 1000;

    private readonly Lock gate = new();
    private DateTimeOffset last;
    private int questions;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            (last, questions) = now == last ? (now, questions + 1) : (now, 0);
            return now + TimeSpan.FromMilliseconds(questions / Patience);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
