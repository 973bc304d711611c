using System.Text.Json;
using Orleans.Embedded.State;
using Orleans.Storage;

namespace Risk.Silo.Cluster.State;

/// <summary>Grain state as the JSON that both editions store.</summary>
internal sealed class StateSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, StateJson.Options));

    public T? Deserialize<T>(BinaryData input) =>
        JsonSerializer.Deserialize<T>(input.ToMemory().Span, StateJson.Options);
}
