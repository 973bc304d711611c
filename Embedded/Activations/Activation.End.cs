using Orleans.Embedded.Calls;
using Orleans.Storage;

namespace Orleans.Embedded.Activations;

/// <summary>How an activation ends: running calls end, OnDeactivateAsync runs, waiting calls go to the next one.
/// </summary>
internal sealed partial class Activation
{
    private DeactivationReason reason;
    private bool wasValid;

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

        Engine.Directory.Remove(this);
        foreach (var request in requests)
            request.Fail(exception);
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
