using Orleans.Embedded.Calls;
using Orleans.Embedded.Observers;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>Brings requests to their targets.</summary>
internal sealed partial class Engine
{
    /// <returns>A mailbox that later requests of the same reference may try first; null for none.</returns>
    public Mailbox? Deliver(Request request, GrainId target)
    {
        while (true)
        {
            if (IsStopping && request.Sender is null)
                return Refuse(request, Stopped);
            if (Find(target) is not { } mailbox)
                return Refuse(request, new TimeoutException($"{target} is gone."));
            if (mailbox.TryEnqueue(request))
                return mailbox.IsOneOfMany ? null : mailbox;
        }
    }

    /// <summary>A request that waited in an activation which has ended goes to the next one.</summary>
    public void Redeliver(Request request)
    {
        if (Options.Strict?.RejectsRace() is true)
            request.Fail(new OrleansMessageRejectionException($"{request} raced a deactivation. (Strict mode)"));
        else
            Deliver(request, request.Target.GrainId);
    }

    private static Mailbox? Refuse(Request request, Exception exception)
    {
        request.Fail(exception);
        return null;
    }

    private Mailbox? Find(GrainId target) =>
        ObserverDirectory.IsObserver(target) ? Observers.Find(target) : Directory.FindOrMake(target);
}
