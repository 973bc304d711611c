using Orleans.Embedded.Calls;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Turns;

/// <summary>The requests to one grain or observer: which wait, which run, which may start beside the others.</summary>
internal abstract partial class Mailbox(Engine engine, GrainId grainId) : TurnScheduler
{
    private const int RequestsATurn = 64;

    private RequestList waiting;
    private RequestList running;

    public Engine Engine => engine;

    public GrainId GrainId => grainId;

    /// <summary>The running request when there is just one. Only for turns of this mailbox.</summary>
    public Request? SoleRunning => running.Count == 1 ? running.First : null;

    /// <summary>Requests waiting and running.</summary>
    public int Load
    {
        get
        {
            lock (Gate)
                return waiting.Count + running.Count;
        }
    }

    public bool IsQuiet
    {
        get
        {
            lock (Gate)
                return waiting.Count + running.Count == 0 && !IsScheduled;
        }
    }

    /// <summary>The next request may do better in another mailbox of the same grain.</summary>
    public virtual bool IsOneOfMany => false;

    /// <summary>Gate is held. No request is taken any more.</summary>
    protected abstract bool IsClosed { get; }

    /// <summary>Gate is held. Waiting requests may start.</summary>
    protected abstract bool IsServing { get; }

    /// <summary>Whom requests run on; null when it is gone.</summary>
    protected abstract object? Receiver { get; }

    protected bool HasRunning => running.Count > 0;

    /// <returns>False when the mailbox is closed; another will have to take the request.</returns>
    public bool TryEnqueue(Request request)
    {
        bool start, watch;
        lock (Gate)
        {
            if (IsClosed)
                return false;
            request.Target = this;
            waiting.InsertBefore(engine.Options.Strict?.PickPlace(waiting, request), request);
            watch = StartWatch();
            start = (running.Count == 0 || MayRun(request)) && Wake();
        }

        if (watch)
            engine.Watch.Add(this);
        if (start)
            Start();
        return true;
    }

    /// <summary>A request that did not end at once has ended.</summary>
    public void Ended(Request request)
    {
        bool start;
        lock (Gate)
            start = Unregister(request) && Wake();
        if (start)
            Start();
    }

    /// <summary>An exception leaves the receiver.</summary>
    public virtual void Escaped(Exception exception)
    {
    }

    protected override void Queue(bool preferLocal)
    {
        if (engine.Options.Strict?.Turns is { } turns)
            turns(this);
        else
            base.Queue(preferLocal);
    }

    /// <summary>In a turn: starts every waiting request that may start.</summary>
    protected void Serve()
    {
        var clean = ExecutionContext.Capture()!;
        Request? ended = null;
        for (var count = 0; Next(ended, count) is { } request; count++)
        {
            RequestContext.Values = request.Context;
            ended = Run(request) ? request : null;
            ExecutionContext.Restore(clean);
        }
    }

    /// <summary>Gate is held.</summary>
    protected List<Request> TakeWaiting() => waiting.TakeAll();

    /// <summary>Gate is held.</summary>
    protected List<Request> Running() => running.ToList();

    /// <summary>Called when a request has ended or was counted as use.</summary>
    protected virtual void OnUsed()
    {
    }

    private Request? Next(Request? ended, int started)
    {
        lock (Gate)
        {
            if (ended is not null && Unregister(ended))
                Wake();
            if (!IsServing)
                return null;
            if (HasTurns || started == RequestsATurn)
            {
                Wake();
                return null;
            }

            var request = waiting.First;
            while (request is not null && !MayRun(request))
                request = request.Next;
            if (request is not null)
                Register(request);
            return request;
        }
    }

    /// <returns>True when the request ended at once.</returns>
    private bool Run(Request request)
    {
        if (request.IsDone)
            return true;
        if (Receiver is not { } receiver)
        {
            request.Fail(new TimeoutException($"{GrainId} is gone."));
            return true;
        }

        return engine.Filters is { Count: > 0 } filters && this is IGrainContext context
            ? FilteredCall.Run(request, receiver, context, filters)
            : request.Run(receiver);
    }
}
