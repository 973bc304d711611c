using System.Collections.Concurrent;

namespace Orleans.Embedded.Turns;

/// <summary>Looks, a few times a second, at every mailbox that has requests.</summary>
internal sealed class CallWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentQueue<Mailbox> watched = new();
    private ITimer? timer;

    /// <summary>Real time: a manual clock must not decide how long callers wait.</summary>
    public void Start()
    {
        using var noFlow = ExecutionContext.SuppressFlow();
        timer = TimeProvider.System.CreateTimer(_ => Sweep(), null, Every, Every);
    }

    public void Add(Mailbox mailbox) => watched.Enqueue(mailbox);

    public void Dispose() => timer?.Dispose();

    private void Sweep()
    {
        var now = Environment.TickCount64;
        for (var left = watched.Count; left > 0 && watched.TryDequeue(out var mailbox); left--)
            if (mailbox.Sweep(now))
                watched.Enqueue(mailbox);
    }
}
