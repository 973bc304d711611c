using System.Reflection;

namespace Risk.Tests.Support.Engine;

/// <summary>Counts what runs in a silo or is on its way to a grain of it. After a kill nothing goes on.</summary>
/// <remarks>A filter of the silo and of its client: it sees calls, one-way calls, calls of observers and ticks.
/// </remarks>
public sealed class Traffic : IIncomingGrainCallFilter, IOutgoingGrainCallFilter
{
    private int open;
    private volatile bool dead;

    public bool IsQuiet => Volatile.Read(ref open) == 0;

    public void Enter() => Interlocked.Increment(ref open);

    public void Leave() => Interlocked.Decrement(ref open);

    /// <summary>From now on no call starts and none comes back.</summary>
    public void Die() => dead = true;

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        Enter();
        try
        {
            await HangIfDeadAsync();
            await context.Invoke();
        }
        catch
        {
            // Nobody will answer for what was not sent.
            if (IsOneWay(context))
                Leave();
            throw;
        }
        finally
        {
            if (!IsOneWay(context))
                Leave();
        }

        await HangIfDeadAsync();
    }

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        // The sender of a one-way call has counted it up to its end.
        if (!IsOneWay(context))
            Enter();
        try
        {
            await HangIfDeadAsync();
            await context.Invoke();
            await HangIfDeadAsync();
        }
        finally
        {
            Leave();
        }
    }

    private static bool IsOneWay(IGrainCallContext context) =>
        context.InterfaceMethod.IsDefined(typeof(OneWayAttribute)) && !IsClient(context.TargetId);

    private static bool IsClient(GrainId id) => id.IsClient();

    private Task HangIfDeadAsync() => dead ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;
}
