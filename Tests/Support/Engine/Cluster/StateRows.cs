using System.Globalization;
using Orleans.Storage;

namespace Risk.Tests.Support.Engine;

/// <summary>Stored state that outlives the silos of a test.</summary>
public sealed class StateRows
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GrainId, string), StateRow> rows = [];
    private long version;

    public StateRow? Read(GrainId grain, string stateName)
    {
        lock (gate)
            return rows.GetValueOrDefault((grain, stateName));
    }

    /// <param name="json">Null clears.</param>
    /// <param name="etag">What the writer believes to be stored; null for nothing.</param>
    /// <returns>The new ETag; null after a clear.</returns>
    /// <exception cref="InconsistentStateException">Something else is stored.</exception>
    public string? Write(GrainId grain, string stateName, byte[]? json, string? etag)
    {
        lock (gate)
        {
            var stored = rows.GetValueOrDefault((grain, stateName))?.Etag;
            if (stored != etag)
                throw new InconsistentStateException($"State '{stateName}' of {grain} was changed.", stored, etag);
            rows.Remove((grain, stateName));
            if (json is null)
                return null;
            var next = (++version).ToString(CultureInfo.InvariantCulture);
            rows[(grain, stateName)] = new(next, json);
            return next;
        }
    }
}

/// <summary>One stored state and its version.</summary>
public sealed record StateRow(string Etag, byte[] Json);
