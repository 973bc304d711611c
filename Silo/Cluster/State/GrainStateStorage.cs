using Orleans.Storage;
using Risk.Silo.Database;
using Risk.Silo.Database.Postgres;

namespace Risk.Silo.Cluster.State;

/// <summary>
/// Grain state in the table <c>grain_state</c>, a row for each grain and state, through Orleans' ADO.NET storage and
/// the statements of <c>infra/sql/postgres/0006_orleans.sql</c>.
/// </summary>
/// <remarks>
/// Orleans' storage knows a row by the state's name and the grain's key, and makes numbers of keys that look like one:
/// "F" and "0F" of two grain types would share a row. So the type goes before the name, and a colon before the key.
/// </remarks>
/// <param name="rows">Orleans' storage.</param>
/// <param name="maxConcurrent">How many operations run at once. More would wait for a connection of the pool, and what
/// waits there too long counts as a failure.</param>
internal sealed class GrainStateStorage(IGrainStorage rows, int maxConcurrent) : IGrainStorage, IDisposable
{
    private readonly SemaphoreSlim turns = new(maxConcurrent);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        RunAsync(() => rows.ReadStateAsync(TypeOf(grainId, stateName), KeyOf(grainId), grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteAsync(() => rows.WriteStateAsync(TypeOf(grainId, stateName), KeyOf(grainId), grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        // Without an ETag Orleans' storage would remove whatever is there: another activation's row.
        if (grainState.ETag is not null)
            return WriteAsync(() => rows.ClearStateAsync(TypeOf(grainId, stateName), KeyOf(grainId), grainState));
        grainState.State = Activator.CreateInstance<T>();
        return Task.CompletedTask;
    }

    public void Dispose() => turns.Dispose();

    private Task WriteAsync(Func<Task> write) => StorageMeter.WriteStateAsync(() => RunAsync(write));

    private async Task RunAsync(Func<Task> operation)
    {
        await turns.WaitAsync();
        try
        {
            await operation();
        }
        catch (Exception error) when (PostgresErrors.IsUnavailable(error))
        {
            throw PostgresErrors.Translate(error);
        }
        finally
        {
            turns.Release();
        }
    }

    private static string TypeOf(GrainId grain, string stateName) => $"{grain.Type}/{stateName}";

    private static GrainId KeyOf(GrainId grain) => GrainId.Create(grain.Type, $":{grain.Key}");
}
