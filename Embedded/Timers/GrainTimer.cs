using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Timers;

/// <summary>Ticks in turns of its activation; the next period starts when a tick has ended.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private const double LongestMilliseconds = 0xfffffffe;

    private readonly Activation activation;
    private readonly Func<CancellationToken, Task> callback;
    private readonly GrainTimerCreationOptions options;
    private readonly CancellationTokenSource stopped = new();
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private TimeSpan due;
    private TimeSpan period;
    private long armedAt;
    private bool changed;
    private bool ticking;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback,
        GrainTimerCreationOptions options)
    {
        Check(options.DueTime, nameof(options.DueTime));
        Check(options.Period, nameof(options.Period));
        (this.activation, this.callback, this.options) = (activation, callback, options);
        (due, period, clock) = (options.DueTime, options.Period, activation.Engine.GrainClock);
        using var noFlow = ExecutionContext.SuppressFlow();
        timer = clock.CreateTimer(static self => ((GrainTimer)self!).Fire(), this, Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    public void Start() => Arm(due);

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        (changed, due, this.period) = (true, dueTime, period);
        if (!ticking)
            Arm(dueTime);
    }

    public void Dispose()
    {
        timer.Dispose();
        activation.Forget(this);
        try
        {
            stopped.Cancel();
        }
        catch (AggregateException exception)
        {
            activation.Engine.Log.TickFailed(activation.GrainId, exception);
        }
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time != Timeout.InfiniteTimeSpan && time < TimeSpan.Zero || time.TotalMilliseconds > LongestMilliseconds)
            throw new ArgumentOutOfRangeException(name, time, "Zero to 49 days, or Timeout.InfiniteTimeSpan.");
    }

    private void Arm(TimeSpan wait)
    {
        (due, armedAt) = (wait, clock.GetTimestamp());
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Timers of .NET may come some milliseconds early; ticks never do.</summary>
    private void Fire()
    {
        var left = due - clock.GetElapsedTime(armedAt);
        if (left > TimeSpan.Zero)
        {
            timer.Change(left + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
            return;
        }

        ticking = true;
        activation.Tick(TickAsync, options);
    }

    private async Task TickAsync()
    {
        changed = false;
        if (stopped.IsCancellationRequested)
            return;
        try
        {
            await callback(stopped.Token);
        }
        finally
        {
            ticking = false;
            if (!stopped.IsCancellationRequested)
                Arm(changed ? due : period);
        }
    }
}
