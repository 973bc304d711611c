using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Tape;

/// <summary>Asks for a portfolio's metrics over and over and measures how long each answer takes.</summary>
internal sealed class Latencies(ApiClient api, string portfolio)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly List<double> milliseconds = [];

    public int Count => milliseconds.Count;

    public override string ToString() =>
        $"{Count} GETs: p50 {At(0.5):F1} ms, p99 {At(0.99):F1} ms, max {At(1):F1} ms";

    /// <summary>Goes on until the other work has ended.</summary>
    public async Task<T> WhileAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            long start = TimeProvider.System.GetTimestamp();
            await api.GetAsync($"api/portfolios/{portfolio}/metrics");
            milliseconds.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
            await Task.WhenAny(work, Task.Delay(Pause, TestContext.Current.CancellationToken));
        }
        return await work;
    }

    private double At(double quantile)
    {
        milliseconds.Sort();
        return milliseconds[(int)((Count - 1) * quantile)];
    }
}
