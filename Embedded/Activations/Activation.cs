using Orleans.Embedded.Calls;
using Orleans.Embedded.Directory;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Activations;

/// <summary>One grain in memory: made at its first request, ended when idle, asked or failed.</summary>
internal sealed partial class Activation(Engine engine, GrainClass grainClass, GrainId grainId)
    : Mailbox(engine, grainId)
{
    private Life life;
    private bool wasValid;
    private DeactivationReason reason;
    private GrainScope? scope;

    private enum Life
    {
        New,
        Activating,
        Valid,
        Deactivating,
        Closing,
        Gone,
    }

    private enum Step
    {
        None,
        Activate,
        Serve,
        Close,
    }

    public override bool IsOneOfMany => grainClass.MaxWorkers > 0;

    protected override bool IsClosed => life == Life.Gone;

    protected override bool IsServing => life == Life.Valid;

    protected override object? Receiver => GrainInstance;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        bool start;
        lock (Gate)
        {
            if (life is Life.Closing or Life.Gone || reason.ReasonCode != DeactivationReasonCode.None)
                return;
            reason = deactivationReason;
            wasValid = life == Life.Valid;
            if (wasValid)
                life = Life.Deactivating;
            start = Wake();
        }

        if (start)
            Start();
    }

    /// <summary>A lost race for the state replaces the activation that lost it, but none of its callers.</summary>
    public override void Escaped(Exception exception)
    {
        if (exception is not InconsistentStateException { IsSourceActivation: true } lost)
            return;
        lost.IsSourceActivation = false;
        Deactivate(new(DeactivationReasonCode.ApplicationError, exception, "The state was changed by another."));
    }

    /// <summary>Fails the callers of an activation that does not end.</summary>
    public void Abandon(Exception exception)
    {
        List<Request> requests;
        lock (Gate)
        {
            life = Life.Gone;
            requests = [.. TakeWaiting(), .. Running()];
        }

        foreach (var request in requests)
            request.Fail(exception);
    }

    protected override void RunRequests()
    {
        switch (NextStep())
        {
            case Step.Activate:
                _ = ActivateAsync();
                break;
            case Step.Serve:
                Serve();
                break;
            case Step.Close:
                _ = CloseAsync();
                break;
        }
    }

    private Step NextStep()
    {
        lock (Gate)
        {
            switch (life)
            {
                case Life.New:
                    life = Life.Activating;
                    return Step.Activate;
                case Life.Valid:
                    return Step.Serve;
                case Life.Deactivating when !HasRunning:
                    life = Life.Closing;
                    return Step.Close;
                default:
                    return Step.None;
            }
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(Engine.Options.ActivationTimeout);
            scope = new(Engine.Services);
            await grainClass.Activator.ActivateAsync(this, scope, timeout.Token);
            Activated();
        }
        catch (Exception exception)
        {
            Engine.Log.ActivationFailed(GrainId, exception);
            await EndAsync(request => request.Fail(exception));
        }
    }

    /// <summary>Serves from now on, unless it was asked to end meanwhile.</summary>
    private void Activated()
    {
        bool start;
        lock (Gate)
        {
            life = reason.ReasonCode == DeactivationReasonCode.None ? Life.Valid : Life.Deactivating;
            start = Wake();
        }

        if (start)
            Start();
    }

    private async Task CloseAsync()
    {
        DisposeTimers();
        if (wasValid)
            await TryOnDeactivateAsync();
        await EndAsync(Engine.Redeliver);
    }

    private async Task TryOnDeactivateAsync()
    {
        using var timeout = new CancellationTokenSource(Engine.Options.DeactivationTimeout);
        try
        {
            await ((IGrainBase)GrainInstance!).OnDeactivateAsync(reason, timeout.Token).WaitAsync(timeout.Token);
        }
        catch (Exception exception)
        {
            Engine.Log.DeactivationFailed(GrainId, exception);
        }
    }

    /// <summary>Lets go of everything, then hands on what still waits.</summary>
    private async Task EndAsync(Action<Request> handOn)
    {
        DisposeTimers();
        await DisposeScopeAsync();
        List<Request> waiting;
        lock (Gate)
        {
            life = Life.Gone;
            GrainInstance = null; // References may keep this activation for long.
            waiting = TakeWaiting();
        }

        Engine.Directory.Remove(this);
        foreach (var request in waiting.Where(request => !request.IsLocal && !request.IsDone))
            handOn(request);
        ended.TrySetResult();
    }

    private async Task DisposeScopeAsync()
    {
        try
        {
            if (scope is not null)
                await scope.DisposeAsync(GrainInstance);
        }
        catch (Exception exception)
        {
            Engine.Log.DisposeFailed(GrainId, exception);
        }
    }
}
