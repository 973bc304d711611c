using System.Text.Json;
using Orleans.Embedded.State;
using Orleans.Storage;

namespace Risk.Tests.Support.Engine;

/// <summary>Orleans' storage over rows in memory, in the JSON of the service, whose writes fail as they are told.
/// </summary>
public sealed class FaultyStateStore(StateRows rows) : WriteFaults, IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await HangIfDeadAsync();
        var row = rows.Read(grainId, stateName);
        grainState.State = row is null
            ? Activator.CreateInstance<T>()
            : JsonSerializer.Deserialize<T>(row.Json, StateJson.Options)!;
        (grainState.ETag, grainState.RecordExists) = (row?.Etag, row is not null);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(grainState.State, StateJson.Options);
        grainState.ETag = await WriteAsync(() => Task.FromResult(
            rows.Write(grainId, stateName, json, grainState.ETag)));
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await WriteAsync(() => Task.FromResult(rows.Write(grainId, stateName, null, grainState.ETag)));
        (grainState.ETag, grainState.RecordExists) = (null, false);
        grainState.State = Activator.CreateInstance<T>();
    }
}
