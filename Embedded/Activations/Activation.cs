using Orleans.Embedded.Directory;
using Orleans.Embedded.Runtime;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>One grain in memory: made at its first request, ended when idle, asked or failed.</summary>
internal sealed partial class Activation(Engine engine, GrainClass grainClass, GrainId grainId)
    : Mailbox(engine, grainId)
{
    private Life life;
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
}
