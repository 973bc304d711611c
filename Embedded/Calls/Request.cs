using Orleans.Embedded.Activations;
using Orleans.Embedded.Turns;

namespace Orleans.Embedded.Calls;

/// <summary>One call of one method: it waits in a mailbox, then runs there, and ends once for its caller.</summary>
internal abstract partial class Request(GrainMethod method)
{
    private int done;

    public GrainMethod Method => method;

    public Request? Next { get; set; }

    public Request? Previous { get; set; }

    /// <summary>Set when a mailbox takes the request.</summary>
    public Mailbox Target { get; set; } = null!;

    /// <summary>The calling grain; null from outside.</summary>
    public Activation? Sender { get; set; }

    /// <summary>The request in which the caller made this one, as far as it is known.</summary>
    public Request? Parent { get; set; }

    /// <summary>The caller's request context.</summary>
    public Dictionary<string, object>? Context { get; set; }

    /// <summary>Environment.TickCount64 at the call.</summary>
    public long SentAt { get; set; }

    /// <summary>How long the caller waits; 0 for ever.</summary>
    public long TimeoutMilliseconds { get; set; }

    public virtual bool IsReadOnly => method.IsReadOnly;

    public virtual bool Interleaves => method.Interleaves;

    /// <summary>Puts off idle collection.</summary>
    public virtual bool CountsAsUse => true;

    /// <summary>The activation's own work: it is dropped when the activation ends.</summary>
    public virtual bool IsLocal => false;

    /// <summary>The caller has its answer, or has given up.</summary>
    public bool IsDone => Volatile.Read(ref done) != 0;

    public string Step => $"{Target.GrainId}.{method.Info.Name}";

    /// <summary>Runs in a turn of the target.</summary>
    /// <returns>False when it goes on; it will tell the target when it has ended.</returns>
    public abstract bool Run(object receiver);

    /// <summary>Runs the method for the filters.</summary>
    /// <returns>The result, null for none.</returns>
    public abstract ValueTask<object?> InvokeAsync(object receiver);

    public abstract void Succeed(object? result);

    /// <summary>Gives the caller an exception unless it has its answer already.</summary>
    public void Fail(Exception exception)
    {
        if (!TryEnd())
            return;
        SetException(exception);
        CancelCallee();
    }

    /// <summary>An exception came out of the receiver.</summary>
    public void Fault(Exception exception)
    {
        Target.Escaped(exception);
        if (TryEnd())
            SetException(exception);
    }

    public override string ToString() =>
        $"{Sender?.GrainId.ToString() ?? "client"} -> {Target?.GrainId} {method.InterfaceName}.{method.Info.Name}";

    protected abstract void SetException(Exception exception);

    /// <returns>True for the first who ends it.</returns>
    protected bool TryEnd()
    {
        if (Interlocked.Exchange(ref done, 1) != 0)
            return false;
        Unlink();
        return true;
    }
}
