using System.Diagnostics;

namespace Risk.Benchmarks.Engine;

/// <summary>What many calls took.</summary>
/// <param name="PerSecond">Calls a second.</param>
/// <param name="CpuMicroseconds">Processor time a call, of all processors.</param>
/// <param name="Bytes">Allocated a call.</param>
internal sealed record Measurement(double PerSecond, double CpuMicroseconds, double Bytes)
{
    /// <summary>The best of several runs: what else the machine does only slows them.</summary>
    public static async Task<Measurement> BestOfAsync(int runs, int calls, Func<Task> work)
    {
        Measurement? best = null;
        for (var run = 0; run < runs; run++)
        {
            var measured = await OnceAsync(calls, work);
            best = best is null || measured.PerSecond > best.PerSecond ? measured : best;
        }

        return best!;
    }

    private static async Task<Measurement> OnceAsync(int calls, Func<Task> work)
    {
        using var self = Process.GetCurrentProcess();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = self.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await work();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        self.Refresh();
        return new(calls / seconds, (self.TotalProcessorTime - cpu).TotalMicroseconds / calls,
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)calls);
    }
}
