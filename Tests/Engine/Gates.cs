using System.Collections.Concurrent;

namespace Risk.Tests.Engine;

/// <summary>Places at which a grain waits until the test lets it go on.</summary>
public sealed class Gates
{
    private readonly ConcurrentDictionary<string, Gate> gates = new();
    private volatile bool allOpen;

    /// <summary>For the grain: notes that it is there, then waits.</summary>
    public async Task PassAsync(string name, CancellationToken cancellationToken = default)
    {
        var gate = Of(name);
        gate.Reached.TrySetResult();
        if (!allOpen)
            await gate.Opened.Task.WaitAsync(cancellationToken);
        gate.Passed.TrySetResult();
    }

    /// <summary>Ends when a grain is at the gate.</summary>
    public Task ReachedAsync(string name) => Of(name).Reached.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Ends when a grain has gone through.</summary>
    public Task PassedAsync(string name) => Of(name).Passed.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public bool IsReached(string name) => Of(name).Reached.Task.IsCompleted;

    public bool IsPassed(string name) => Of(name).Passed.Task.IsCompleted;

    public void Open(string name) => Of(name).Opened.TrySetResult();

    public void OpenAll()
    {
        allOpen = true;
        foreach (var name in gates.Keys)
            Open(name);
    }

    private Gate Of(string name) => gates.GetOrAdd(name, _ => new());

    private sealed record Gate
    {
        public TaskCompletionSource Reached { get; } = New();

        public TaskCompletionSource Opened { get; } = New();

        public TaskCompletionSource Passed { get; } = New();

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
