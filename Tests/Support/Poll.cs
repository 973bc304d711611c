namespace Risk.Tests.Support;

/// <summary>Waits for something that another thread does.</summary>
public static class Poll
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    /// <exception cref="TimeoutException">The condition did not come true in 20 s.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > Limit)
                throw new TimeoutException("What the test waits for did not happen.");
            await Task.Delay(5);
        }
    }
}
