using Risk.Contracts;
using Risk.Grains.Common;

namespace Risk.Grains.Links;

/// <summary>Remembers used stamps for as long as they would be good.</summary>
[GrainType("risk.stamps")]
public sealed class StampsGrain([PersistentState("stamps")] IPersistentState<StampsState> store, TimeProvider clock)
    : Grain, IStampsGrain
{
    public async Task<bool> Use(string stampId, DateTimeOffset until)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Dictionary<string, DateTimeOffset> used = store.State.Used.Where(one => now < one.Value).ToDictionary();
        if (!used.TryAdd(stampId, until))
            return false;
        store.State.Used = used;
        await store.SaveAsync(this);
        return true;
    }
}
