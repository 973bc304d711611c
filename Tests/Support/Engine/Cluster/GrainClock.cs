namespace Risk.Tests.Support.Engine;

/// <summary>The clock of grain timers: a tick that has fired is traffic until the timer is armed again or gone, as
/// Orleans does after every tick.</summary>
public sealed class GrainClock(TimeProvider clock, Traffic traffic) : TimeProvider
{
    private readonly TimeProvider clock = clock;
    private readonly Traffic traffic = traffic;
    private readonly Lock gate = new();
    private readonly HashSet<TickTimer> timers = [];

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is not IGrainTimer)
            return clock.CreateTimer(callback, state, dueTime, period);
        var timer = new TickTimer(this, () => callback(state));
        lock (gate)
            timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends all timers.</summary>
    public void Die()
    {
        TickTimer[] all;
        lock (gate)
            all = [.. timers];
        foreach (var timer in all)
            timer.Dispose();
    }

    private sealed class TickTimer : ITimer
    {
        private readonly GrainClock owner;
        private readonly ITimer inner;
        private int firing;

        public TickTimer(GrainClock owner, Action fire)
        {
            this.owner = owner;
            inner = owner.clock.CreateTimer(_ => Fire(fire), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = inner.Change(dueTime, period);
            End();
            return changed;
        }

        public void Dispose()
        {
            inner.Dispose();
            lock (owner.gate)
                owner.timers.Remove(this);
            End();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Fire(Action fire)
        {
            if (Interlocked.Exchange(ref firing, 1) == 0)
                owner.traffic.Enter();
            fire();
        }

        private void End()
        {
            if (Interlocked.Exchange(ref firing, 0) == 1)
                owner.traffic.Leave();
        }
    }
}
