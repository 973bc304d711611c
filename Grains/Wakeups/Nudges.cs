namespace Risk.Grains.Wakeups;

/// <summary>Has loops that wait for their next round begin it at once. Thread-safe.</summary>
public sealed class Nudges(TimeProvider clock)
{
    private TaskCompletionSource next = NewNudge();

    /// <summary>Every loop begins its next round now.</summary>
    public void Send() => Interlocked.Exchange(ref next, NewNudge()).SetResult();

    /// <summary>Runs a round at once, and again after each period or nudge, until it is cancelled.</summary>
    public async Task RunAsync(Func<Task> round, TimeSpan period, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before the round: a nudge that comes during it is not lost.
            Task nudge = Volatile.Read(ref next).Task;
            await round();
            await nudge.WaitAsync(period, clock, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static TaskCompletionSource NewNudge() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
