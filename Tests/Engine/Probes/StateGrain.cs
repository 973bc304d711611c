using Orleans.Core;
using Orleans.Storage;

namespace Risk.Tests.Engine.Probes;

/// <summary>Shows its state and how it changes.</summary>
[Alias("test.state")]
public interface IStateGrain : IGrainWithStringKey
{
    [Alias("Show")]
    Task<StateView> Show();

    /// <returns>What the constructor could see of the state: the exception's name.</returns>
    [Alias("InConstructor")]
    Task<string> InConstructor();

    /// <returns>The number when OnActivateAsync ran.</returns>
    [Alias("InActivation")]
    Task<int> InActivation();

    [Alias("Set")]
    Task<StateView> Set(int number, bool write);

    [Alias("Reread")]
    Task<StateView> Reread();

    [Alias("Clear")]
    Task<StateView> Clear();

    /// <summary>Starts this many writes at once, each with a new number, and waits for all.</summary>
    [Alias("SetMany")]
    Task SetMany(int writes);

    [Alias("Lose")]
    Task Lose(bool catchIt);

    /// <summary>Has a timer tick lose.</summary>
    [Alias("LoseInTick")]
    Task LoseInTick();

    [Alias("LoseOf")]
    Task LoseOf(string other);
}

[GenerateSerializer, Immutable, Alias("test.state-view")]
public sealed record StateView(
    [property: Id(0)] int Number,
    [property: Id(1)] bool Exists,
    [property: Id(2)] string? Etag,
    [property: Id(3)] Guid Instance);

[GenerateSerializer, Alias("test.number-state")]
public sealed record NumberState
{
    [Id(0)]
    public int Number { get; init; }
}

[GrainType("test-state")]
public sealed class StateGrain : Grain, IStateGrain
{
    private readonly IPersistentState<NumberState> store;
    private readonly Guid instance = Guid.NewGuid();
    private readonly string inConstructor;
    private int inActivation;

    public StateGrain([PersistentState("number")] IPersistentState<NumberState> store)
    {
        this.store = store;
        inConstructor = Look(store);
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        inActivation = store.State.Number;
        return Task.CompletedTask;
    }

    public Task<StateView> Show() => Task.FromResult(
        new StateView(store.State.Number, store.RecordExists, store.Etag, instance));

    public Task<string> InConstructor() => Task.FromResult(inConstructor);

    public Task<int> InActivation() => Task.FromResult(inActivation);

    public async Task<StateView> Set(int number, bool write)
    {
        store.State = store.State with { Number = number };
        if (write)
            await store.WriteStateAsync();
        return await Show();
    }

    public async Task<StateView> Reread()
    {
        await store.ReadStateAsync();
        return await Show();
    }

    public async Task<StateView> Clear()
    {
        await store.ClearStateAsync();
        return await Show();
    }

    public Task SetMany(int writes) => Task.WhenAll(Enumerable.Range(1, writes).Select(number =>
    {
        store.State = store.State with { Number = number };
        return store.WriteStateAsync();
    }));

    public Task Lose(bool catchIt)
    {
        try
        {
            throw new InconsistentStateException("lost", "a", "b");
        }
        catch (InconsistentStateException) when (catchIt)
        {
            return Task.CompletedTask;
        }
    }

    public Task LoseInTick()
    {
        this.RegisterGrainTimer(() => Lose(catchIt: false), TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public Task LoseOf(string other) => GrainFactory.GetGrain<IStateGrain>(other).Lose(catchIt: false);

    private static string Look(IStorage store)
    {
        try
        {
            return $"exists: {store.RecordExists}";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }
}
