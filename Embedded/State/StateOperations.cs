using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.State;

internal enum StateOperation
{
    Read,
    Write,
    Clear,
}

/// <summary>The queue of one state's operations, by Orleans' rules: each starts after a yield and after the one
/// before; a write or clear that has not started takes in the next of its kind; a read after a success is done.
/// </summary>
/// <remarks>Used in turns of one activation only, so it needs no lock.</remarks>
internal sealed class StateOperations
{
    private Entry? last;

    public Task RunAsync(StateOperation kind, Func<Task> work, CancellationToken cancellationToken)
    {
        ActivationContext.Require();
        var alone = cancellationToken.CanBeCanceled || kind == StateOperation.Read;
        if (!alone && last is { Started: false, Alone: false } tail && tail.Kind == kind)
            return tail.Completion;
        var entry = new Entry(kind, alone);
        var before = last;
        last = entry;
        return entry.Completion = RunAsync(entry, before, work);
    }

    private async Task RunAsync(Entry entry, Entry? before, Func<Task> work)
    {
        await Task.CompletedTask.ConfigureAwait(
            ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            if (before is not null)
                await before.Completion.ConfigureAwait(
                    ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            entry.Started = true;
            if (!IsDoneBy(before, entry.Kind))
                await work();
        }
        catch (Exception exception) when (exception is not OrleansException and not OperationCanceledException)
        {
            throw new OrleansException($"The state could not be stored or loaded: {exception.Message}", exception);
        }
        finally
        {
            if (last == entry)
                last = null;
        }
    }

    private static bool IsDoneBy(Entry? before, StateOperation kind) =>
        before is { Completion.IsCompletedSuccessfully: true } &&
        (kind == StateOperation.Read || (kind == StateOperation.Clear && before.Kind == StateOperation.Clear));

    private sealed class Entry(StateOperation kind, bool alone)
    {
        public StateOperation Kind => kind;

        public bool Alone => alone;

        public bool Started { get; set; }

        public Task Completion { get; set; } = Task.CompletedTask;
    }
}
