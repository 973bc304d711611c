using System.Diagnostics;
using System.Globalization;

namespace Risk.Benchmarks.Engine;

/// <summary>How long a new process takes from its start to the answer of its first grain call.</summary>
internal static class FirstCall
{
    private const int Runs = 9;

    /// <summary>In the new process: prints the milliseconds.</summary>
    public static async Task PrintAsync()
    {
        using var host = await BenchmarkHost.StartAsync();
        await host.Grains().GetGrain<IPingGrain>("first").Ping(1);
        using var self = Process.GetCurrentProcess();
        var elapsed = TimeProvider.System.GetLocalNow() - self.StartTime;
        Console.WriteLine(elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <returns>Milliseconds: least and median of several processes.</returns>
    public static async Task<(double Least, double Median)> MeasureAsync()
    {
        List<double> times = [];
        for (var run = 0; run < Runs; run++)
            times.Add(await RunAsync());
        times.Sort();
        return (times[0], times[Runs / 2]);
    }

    private static async Task<double> RunAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["engine", "first-call"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
