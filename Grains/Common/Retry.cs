namespace Risk.Grains.Common;

/// <summary>Calls between grains that must get through a deactivation.</summary>
/// <remarks>Orleans may reject, unrun, a call that races a deactivation. Only for idempotent calls.</remarks>
public static class Retry
{
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Repeats the call while it is rejected, up to five times.</summary>
    public static async Task<T> OnRejection<T>(Func<Task<T>> call)
    {
        for (int left = Tries - 1; ; left--)
        {
            try
            {
                return await call();
            }
            catch (OrleansMessageRejectionException) when (left > 0)
            {
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>Repeats the call while it is rejected, up to five times.</summary>
    public static Task OnRejection(Func<Task> call) =>
        OnRejection(async () =>
        {
            await call();
            return true;
        });
}
