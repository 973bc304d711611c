using System.Diagnostics;

namespace Risk.Api.Requests;

/// <summary>Asks again when the engine turned a call away, as it may while a grain moves or a silo goes.</summary>
internal static class Retries
{
    private const int Tries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    public static async Task RunAsync(Func<Task> call, RepeatSettings? twice = null) => await RunAsync<object?>(
        async () =>
        {
            await call();
            return null;
        },
        twice);

    /// <param name="twice">How to repeat what may have run: its silo went away, or says nothing. Null: not.</param>
    public static async ValueTask<T> RunAsync<T>(
        Func<ValueTask<T>> call,
        RepeatSettings? twice = null,
        CancellationToken cancellationToken = default)
    {
        long start = Stopwatch.GetTimestamp();
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return twice?.Silence is { } silence
                    ? await call().AsTask().WaitAsync(silence, cancellationToken)
                    : await call();
            }
            catch (Exception fault) when (
                (attempt < Tries && IsUnrun(fault))
                || (Stopwatch.GetElapsedTime(start) < twice?.Patience && Passes(fault)))
            {
                await Task.Delay(Shorter(Pause * attempt, LongestPause), cancellationToken);
            }
        }
    }

    // A silo that went away may have run the call: only a plain rejection says that it did not.
    private static bool IsUnrun(Exception fault) =>
        fault is OrleansMessageRejectionException and not SiloUnavailableException;

    private static bool Passes(Exception fault) => fault is OrleansException or TimeoutException;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
