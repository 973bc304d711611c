using Orleans.Embedded.Calls;
using Orleans.Embedded.Directory;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.Runtime;
using Orleans.Embedded.Timers;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>What the grain in it, filters and services see.</summary>
internal sealed partial class Activation : IActivationContext
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<GrainTimer> timers = [];

    public GrainClass GrainClass => grainClass;

    public object? GrainInstance { get; set; }

    public GrainReference GrainReference => ReferenceTo(GrainId, typeof(IAddressable));

    public IServiceProvider ActivationServices =>
        scope?.Services ?? throw new InvalidOperationException($"{GrainId} is not being activated.");

    public Task Deactivated => ended.Task;

    public IGrainFactory GrainFactory => Engine.References;

    public ReminderService Reminders => Engine.Reminders;

    public string RuntimeIdentity => Engine.Identity;

    public GrainReference ReferenceTo(GrainId grainId, Type interfaceType) =>
        Engine.References.Make(grainId, interfaceType);

    public IGrainTimer StartTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options);
        lock (Gate)
            timers.Add(timer);
        timer.Start();
        return timer;
    }

    /// <summary>A due timer takes its turn.</summary>
    public void Tick(Func<Task> work, GrainTimerCreationOptions options)
    {
        if (!Engine.IsStopping)
            TryEnqueue(new LocalCall(work, options));
    }

    public void Forget(GrainTimer timer)
    {
        lock (Gate)
            timers.Remove(timer);
    }

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    private void DisposeTimers()
    {
        GrainTimer[] all;
        lock (Gate)
            all = [.. timers];
        foreach (var timer in all)
            timer.Dispose();
    }
}
