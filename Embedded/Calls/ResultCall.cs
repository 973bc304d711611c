using Orleans.Embedded.Strict;

namespace Orleans.Embedded.Calls;

/// <summary>A call that answers a value.</summary>
internal sealed class ResultCall<TGrain, TArgs, TResult>(GrainMethod method, TArgs args)
    : GrainCall<TArgs>(method, args)
{
    private readonly TaskCompletionSource<TResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task<TResult>? running;

    public Task<TResult> Answer => answer.Task;

    public override bool Run(object receiver)
    {
        ValueTask<TResult> work;
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

    public override async ValueTask<object?> InvokeAsync(object receiver) => await Invoke(receiver);

    public override void Succeed(object? result) => Succeed((TResult)result!);

    protected override void SetException(Exception exception) => answer.SetException(exception);

    private void Succeed(TResult result)
    {
        if (Target.Engine.Options.Strict is not null)
            result = (TResult)MessageCopier.Copy(result, typeof(TResult))!;
        if (TryEnd())
            answer.SetResult(result);
    }

    private ValueTask<TResult> Invoke(object receiver) =>
        ((ResultInvoker<TGrain, TArgs, TResult>)Method.Invoker!)((TGrain)receiver, ref Args, CalleeToken);

    private void Finish()
    {
        End(new(running!));
        Target.Ended(this);
    }

    private void End(ValueTask<TResult> work)
    {
        try
        {
            Succeed(work.GetAwaiter().GetResult());
        }
        catch (Exception exception)
        {
            Fault(exception);
        }
    }
}
