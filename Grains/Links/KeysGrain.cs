using System.Security.Cryptography;
using Risk.Contracts;
using Risk.Grains.Common;

namespace Risk.Grains.Links;

/// <summary>Makes the key once, so that every node has the same.</summary>
[GrainType("risk.keys")]
public sealed class KeysGrain([PersistentState("keys")] IPersistentState<KeysState> store) : Grain, IKeysGrain
{
    private const int KeyBytes = 32;

    public async Task<string> ActionKey()
    {
        if (store.State.ActionKey is { } kept)
            return kept;
        string made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        store.State.ActionKey = made;
        await store.SaveAsync(this);
        return made;
    }
}
