using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>A piece of an activation's own work that takes its turn among the calls: a timer tick.</summary>
internal sealed class LocalCall(Func<Task> work, GrainTimerCreationOptions options) : Request(TickMethod)
{
    private static readonly GrainMethod TickMethod =
        new(typeof(IGrainTimerInvoker).GetMethod(nameof(IGrainTimerInvoker.InvokeCallbackAsync))!);

    public override bool Interleaves => options.Interleave;

    public override bool CountsAsUse => options.KeepAlive;

    public override bool IsLocal => true;

    public override bool Run(object receiver)
    {
        _ = RunAsync();
        return false;
    }

    public override async ValueTask<object?> InvokeAsync(object receiver)
    {
        await work();
        return null;
    }

    public override void Succeed(object? result) => TryEnd();

    public override int GetArgumentCount() => 0;

    public override object? GetArgument(int index) => throw new InvalidOperationException("A tick has no arguments.");

    protected override void SetException(Exception exception) =>
        Target.Engine.Log.TickFailed(Target.GrainId, exception);

    private async Task RunAsync()
    {
        try
        {
            await work();
            Succeed(null);
        }
        catch (Exception exception)
        {
            Fault(exception);
        }

        Target.Ended(this);
    }
}
