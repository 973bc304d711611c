using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Runtime;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Proxies;

/// <summary>The base of the generated references: turns a call into a request and sends it.</summary>
internal abstract class GrainProxy : GrainReference, IReferenceSource
{
    private readonly Engine engine;
    private Mailbox? mailbox;

    protected GrainProxy(Engine engine, GrainId grainId, Type interfaceType)
        : base(grainId, interfaceType) => this.engine = engine;

    public GrainReference ReferenceTo(GrainId grainId, Type interfaceType) =>
        engine.References.Make(grainId, interfaceType);

    protected Task SendVoid<TGrain, TArgs>(GrainMethod method, TArgs args)
    {
        var call = new VoidCall<TGrain, TArgs>(method, args);
        Send(call, call);
        return call.Answer;
    }

    protected Task<TResult> SendResult<TGrain, TArgs, TResult>(GrainMethod method, TArgs args)
    {
        var call = new ResultCall<TGrain, TArgs, TResult>(method, args);
        Send(call, call);
        return call.Answer;
    }

    private void Send(Request call, IArguments arguments)
    {
        Address(call);
        if (call.Method.TakesObserver)
            arguments.CheckObservers();
        if (engine.Options.Strict is not null)
            arguments.Copy();
        if (call.Method.TokenIndex >= 0)
            call.LinkToken();
        if (!call.IsDone && (engine.IsStopping || mailbox?.TryEnqueue(call) is not true))
            mailbox = engine.Deliver(call, GrainId);
    }

    private void Address(Request call)
    {
        call.SentAt = Environment.TickCount64;
        call.TimeoutMilliseconds = (long)(call.Method.Timeout ?? engine.Options.ResponseTimeout).TotalMilliseconds;
        call.Context = RequestContext.Values;
        if (TaskScheduler.Current is not Activation sender)
            return;
        call.Sender = sender;
        if (!call.Method.IsOneWay)
            call.Parent = sender.SoleRunning;
    }
}
