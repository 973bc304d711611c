using System.Diagnostics;

namespace Risk.Benchmarks.Metrics;

/// <summary>What one call took, in microseconds; the least is closest to what it costs on an idle machine.</summary>
/// <param name="Bytes">Allocated a call.</param>
internal sealed record Timing(double Least, double Bytes)
{
    public static Timing Of(Action work, Effort effort)
    {
        // Until the compiler has done its last.
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < effort.WarmUp)
            work();
        int calls = 1;
        while (Time(work, calls) < effort.Batch)
            calls *= 2;
        double least = Enumerable.Range(0, effort.Batches).Min(_ => Time(work, calls).TotalMicroseconds / calls);
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
