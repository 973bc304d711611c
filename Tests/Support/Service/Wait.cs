namespace Risk.Tests.Support.Service;

/// <summary>Waits for conditions; the limit is so generous that only a fault reaches it.</summary>
internal static class Wait
{
    public static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    public static Task UntilAsync(string what, Func<bool> holds, TimeSpan? limit = null) =>
        UntilAsync(what, () => Task.FromResult(holds()), limit);

    public static async Task UntilAsync(string what, Func<Task<bool>> holds, TimeSpan? limit = null) =>
        await UntilAsync<object>(what, async () => await holds() ? what : null, limit);

    /// <summary>Asks again until there is an answer.</summary>
    /// <exception cref="TimeoutException">There was none within the limit; names what was waited for.</exception>
    public static async Task<T> UntilAsync<T>(string what, Func<Task<T?>> look, TimeSpan? limit = null)
        where T : class
    {
        TimeSpan allowed = limit ?? Generous;
        long start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < allowed)
        {
            if (await look() is { } found)
                return found;
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"Not within {allowed.TotalSeconds} s: {what}.");
    }

    /// <summary>Lets time pass, less if it holds before.</summary>
    public static async Task AtMostAsync(TimeSpan limit, Func<bool> holds)
    {
        for (DateTimeOffset end = Clock.Now + limit; !holds() && Clock.Now < end;)
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets time pass up to an instant.</summary>
    public static Task UntilAsync(DateTimeOffset instant) =>
        instant <= Clock.Now
            ? Task.CompletedTask
            : UntilAsync($"the clock shows {instant:O}", () => Clock.Now >= instant, instant - Clock.Now + Generous);
}
