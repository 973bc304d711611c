using System.Text.Json;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.State;

/// <summary>One state of one activation. Its operations run one after the other.</summary>
internal sealed class PersistentState<TState>(GrainId grain, string name, IStateStore store)
    : IPersistentState<TState>, ILoadable
{
    private readonly StateOperations operations = new();
    private TState? state;
    private string? etag;
    private bool loaded;

    public TState State
    {
        get
        {
            CheckLoaded();
            return state!;
        }

        set
        {
            CheckLoaded();
            state = value;
        }
    }

    public string? Etag
    {
        get
        {
            CheckLoaded();
            return etag;
        }
    }

    public bool RecordExists => Etag is not null;

    public Task LoadAsync(CancellationToken cancellationToken) => ReadStateAsync(cancellationToken);

    public Task ReadStateAsync() => ReadStateAsync(default);

    public Task WriteStateAsync() => WriteStateAsync(default);

    public Task ClearStateAsync() => ClearStateAsync(default);

    public Task ReadStateAsync(CancellationToken cancellationToken) =>
        operations.RunAsync(StateOperation.Read, () => ReadAsync(cancellationToken), cancellationToken);

    public Task WriteStateAsync(CancellationToken cancellationToken) =>
        operations.RunAsync(StateOperation.Write, () => WriteAsync(cancellationToken), cancellationToken);

    public Task ClearStateAsync(CancellationToken cancellationToken) =>
        operations.RunAsync(StateOperation.Clear, () => ClearAsync(cancellationToken), cancellationToken);

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var row = await store.ReadAsync(grain, name, cancellationToken);
        state = row is null ? Fresh() : JsonSerializer.Deserialize<TState>(row.Json.Span, StateJson.Options) ?? Fresh();
        etag = row?.Etag;
        loaded = true;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Options);
        etag = await store.WriteAsync(grain, name, json, etag, cancellationToken);
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        if (etag is not null)
            await store.ClearAsync(grain, name, etag, cancellationToken);
        etag = null;
        state = Fresh();
    }

    private static TState Fresh() => Activator.CreateInstance<TState>();

    private void CheckLoaded()
    {
        ActivationContext.Require();
        if (!loaded)
            throw new InvalidOperationException($"State '{name}' is loaded after the grain's constructor.");
    }
}

/// <summary>What is loaded between the constructor and OnActivateAsync.</summary>
internal interface ILoadable
{
    Task LoadAsync(CancellationToken cancellationToken);
}
