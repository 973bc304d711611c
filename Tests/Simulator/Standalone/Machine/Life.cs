using Risk.Tests.Support.Engine;

namespace Risk.Tests.Simulator.Machine;

/// <summary>One life of the process. It ends in a write or between two; then nothing of it goes on.</summary>
internal sealed class Life(Mischief mischief)
{
    private readonly Task never = new TaskCompletionSource().Task;

    public bool IsOver { get; private set; }

    public void End() => IsOver = true;

    /// <summary>Goes on only while the process lives.</summary>
    public Task GuardAsync() => IsOver ? never : Task.CompletedTask;

    /// <summary>One write of anything that outlives the process.</summary>
    /// <param name="what">Names it for the reader of a failure.</param>
    public async Task<T> WriteAsync<T>(string what, Func<Task<T>> write)
    {
        await GuardAsync();
        WriteFault fault = mischief.Next(what);
        if (fault == WriteFault.Fails)
            throw new IOException("The store was told to fail.");
        IsOver = fault == WriteFault.DiesBefore;
        await GuardAsync();
        T written = await write();
        if (fault == WriteFault.FailsAfter)
            throw new IOException("The store wrote, then was told to fail.");
        IsOver = fault == WriteFault.DiesAfter;
        await GuardAsync();
        return written;
    }

    /// <inheritdoc cref="WriteAsync{T}(string, Func{Task{T}})"/>
    public Task WriteAsync(string what, Func<Task> write) => WriteAsync(what, async () =>
    {
        await write();
        return true;
    });
}
