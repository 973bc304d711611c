using System.Diagnostics;

namespace Risk.Benchmarks.Metrics;

/// <summary>What one call took, in microseconds; the least is closest to what it costs on an idle machine.</summary>
/// <param name="Bytes">Allocated a call.</param>
internal sealed record Timing(double Least, double Bytes)
{
    private const int Batches = 60;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(10);

    public static Timing Of(Action work)
    {
        // Until the compiler has done its last.
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
            work();
        int calls = 1;
        while (Time(work, calls) < Batch)
            calls *= 2;
        double least = Enumerable.Range(0, Batches).Min(_ => Time(work, calls).TotalMicroseconds / calls);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Time(work, calls);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return new(least, Math.Floor((double)bytes / calls));
    }

    private static TimeSpan Time(Action work, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < calls; call++)
            work();
        return Stopwatch.GetElapsedTime(start);
    }
}
