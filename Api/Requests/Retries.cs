namespace Risk.Api.Requests;

/// <summary>Asks again when the engine turned a call away unrun, as it may while a grain moves.</summary>
internal static class Retries
{
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync(Func<Task> call) => await RunAsync<object?>(async () =>
    {
        await call();
        return null;
    });

    public static async ValueTask<T> RunAsync<T>(Func<ValueTask<T>> call, CancellationToken cancellationToken = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            // A silo that went away may have run the call: only a plain rejection is safe to repeat.
            catch (OrleansMessageRejectionException e) when (attempt < Tries && e is not SiloUnavailableException)
            {
                await Task.Delay(Pause * attempt, cancellationToken);
            }
        }
    }
}
