using System.Globalization;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>State that lives as long as this object.</summary>
public sealed class MemoryStateStore : IStateStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GrainId, string), StateRow> rows = [];
    private long version;

    public Task<StateRow?> ReadAsync(GrainId grain, string stateName, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(rows.GetValueOrDefault((grain, stateName)));
    }

    public Task<string> WriteAsync(GrainId grain, string stateName, ReadOnlyMemory<byte> json, string? etag,
        CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Check(grain, stateName, etag);
            var next = (++version).ToString(CultureInfo.InvariantCulture);
            rows[(grain, stateName)] = new(next, json.ToArray());
            return Task.FromResult(next);
        }
    }

    public Task ClearAsync(GrainId grain, string stateName, string etag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Check(grain, stateName, etag);
            rows.Remove((grain, stateName));
            return Task.CompletedTask;
        }
    }

    private void Check(GrainId grain, string stateName, string? etag)
    {
        var stored = rows.GetValueOrDefault((grain, stateName))?.Etag;
        if (stored != etag)
            throw new InconsistentStateException($"State '{stateName}' of {grain} was changed.", stored, etag);
    }
}
