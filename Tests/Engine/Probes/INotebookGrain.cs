namespace Risk.Tests.Engine.Probes;

/// <summary>A grain with state and reminders.</summary>
[Alias("test.notebook")]
public interface INotebookGrain : IGrainWithStringKey
{
    /// <returns>The lines after it.</returns>
    [Alias("Add")]
    Task<int> Add(string line);

    [Alias("Read"), ReadOnly]
    Task<ImmutableArray<string>> Read();

    [Alias("Remind")]
    Task Remind(string name, TimeSpan dueTime, TimeSpan period);

    [Alias("Forget")]
    Task Forget(string name);
}

[GenerateSerializer, Alias("test.notebook-state")]
public sealed record NotebookState
{
    [Id(0)]
    public ImmutableArray<string> Lines { get; init; } = [];
}

[GrainType("test-notebook")]
public sealed class NotebookGrain([PersistentState("notebook")] IPersistentState<NotebookState> store)
    : Grain, INotebookGrain, IRemindable
{
    public async Task<int> Add(string line)
    {
        store.State = store.State with { Lines = store.State.Lines.Add(line) };
        await store.WriteStateAsync();
        return store.State.Lines.Length;
    }

    public Task<ImmutableArray<string>> Read() => Task.FromResult(store.State.Lines);

    public Task Remind(string name, TimeSpan dueTime, TimeSpan period) =>
        this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public Task ReceiveReminder(string reminderName, TickStatus status) => Add(reminderName);
}
