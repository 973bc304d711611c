namespace Risk.Grains.Common;

/// <summary>Saves state so that memory never runs ahead of storage.</summary>
internal static class Saving
{
    /// <summary>Writes; when that fails the activation goes and the next one reads what is stored.</summary>
    /// <exception cref="Exception">The storage's, after which nothing of this activation may be trusted.</exception>
    public static async Task SaveAsync<TState>(this IPersistentState<TState> store, IGrainBase grain)
    {
        try
        {
            await store.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>Writes the state after its rows.</summary>
    /// <param name="wakeAgain">
    /// Called when that fails: another activation may be ahead, and its rows overwritten by these, which are older. Who
    /// is woken though nothing is owed nor due writes them again.
    /// </param>
    public static async Task SaveAfterRowsAsync<TState>(
        this IPersistentState<TState> store, IGrainBase grain, Func<Task> wakeAgain)
    {
        try
        {
            await store.SaveAsync(grain);
        }
        catch
        {
            await wakeAgain();
            throw;
        }
    }

    /// <summary>As <see cref="SaveAsync"/>, removing the state.</summary>
    public static async Task RemoveAsync<TState>(this IPersistentState<TState> store, IGrainBase grain)
    {
        try
        {
            await store.ClearStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
