namespace Orleans.Embedded.Calls;

/// <summary>A call that answers nothing, or is not waited for.</summary>
internal sealed class VoidCall<TGrain, TArgs>(GrainMethod method, TArgs args) : GrainCall<TArgs>(method, args)
{
    private readonly TaskCompletionSource? answer =
        method.IsOneWay ? null : new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task? running;

    public Task Answer => answer?.Task ?? Task.CompletedTask;

    public override bool Run(object receiver)
    {
        ValueTask work;
        try
        {
            work = Invoke(receiver);
        }
        catch (Exception exception)
        {
            Fault(exception);
            return true;
        }

        if (work.IsCompleted)
        {
            End(work);
            return true;
        }

        running = work.AsTask();
        running.GetAwaiter().UnsafeOnCompleted(Finish);
        return false;
    }

    public override async ValueTask<object?> InvokeAsync(object receiver)
    {
        await Invoke(receiver);
        return null;
    }

    public override void Succeed(object? result)
    {
        if (TryEnd())
            answer?.SetResult();
    }

    protected override void SetException(Exception exception)
    {
        if (answer is null)
            Target?.Engine.Log.OneWayFailed(ToString(), exception);
        else
            answer.SetException(exception);
    }

    private ValueTask Invoke(object receiver) =>
        ((VoidInvoker<TGrain, TArgs>)Method.Invoker!)((TGrain)receiver, ref Args, CalleeToken);

    private void Finish()
    {
        End(new(running!));
        Target.Ended(this);
    }

    private void End(ValueTask work)
    {
        try
        {
            work.GetAwaiter().GetResult();
            Succeed(null);
        }
        catch (Exception exception)
        {
            Fault(exception);
        }
    }
}
