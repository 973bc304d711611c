using Orleans.Embedded.Calls;
using Orleans.Embedded.Runtime;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Observers;

/// <summary>An object outside of grains that grains call, one call at a time. It is not kept alive here.</summary>
internal sealed class ObserverMailbox(Engine engine, GrainId id, IGrainObserver target) : Mailbox(engine, id)
{
    private readonly WeakReference<IGrainObserver> observer = new(target);
    private bool closed;

    public bool IsAlive => observer.TryGetTarget(out _);

    protected override bool IsClosed => closed;

    protected override bool IsServing => !closed;

    protected override object? Receiver => observer.TryGetTarget(out var alive) ? alive : null;

    /// <summary>Fails what waits and runs; takes no more.</summary>
    public void Close(Exception exception)
    {
        List<Request> requests;
        lock (Gate)
        {
            closed = true;
            requests = [.. TakeWaiting(), .. Running()];
        }

        foreach (var request in requests)
            request.Fail(exception);
    }

    protected override void RunRequests() => Serve();
}
