using System.Globalization;

namespace Risk.Benchmarks.Engine;

/// <summary>Prints what the engine's calls cost.</summary>
internal static class EngineBenchmark
{
    private const int Runs = 5;
    private const int Calls = 1_000_000;
    private const int Activations = 20_000;

    public static async Task RunAsync()
    {
        var first = await FirstCall.MeasureAsync();
        using var host = await BenchmarkHost.StartAsync();
        var grains = host.Grains();
        Line("", "calls/s", "CPU us", "bytes");
        await RowAsync("100 callers, 1,000 grains, ValueTask<int>", grains, 100, 1000, static (g, i) => g.Ping(i));
        await RowAsync("1 caller, 1 grain, ValueTask<int>", grains, 1, 1, static (g, i) => g.Ping(i));
        await RowAsync("100 callers, 1,000 grains, Task<int>", grains, 100, 1000, static (g, i) => new(g.PingTask(i)));
        await RowAsync("100 callers, 1,000 grains, with a yield", grains, 100, 1000,
            static (g, i) => new(g.PingLater(i)));
        await ActivationsAsync(grains);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"first call after process start: least {first.Least:N0} ms, median {first.Median:N0} ms"));
        await host.StopAsync();
    }

    private static async Task RowAsync(string name, IGrainFactory grains, int callers, int grainCount,
        Func<IPingGrain, int, ValueTask<int>> call)
    {
        var targets = Enumerable.Range(0, grainCount).Select(i => grains.GetGrain<IPingGrain>($"g{i}")).ToArray();
        Print(name, await Measurement.BestOfAsync(Runs, Calls, () => Task.WhenAll(Enumerable.Range(0, callers)
            .Select(caller => Task.Run(() => CallAsync(caller, Calls / callers, targets, call))))));
    }

    private static async Task CallAsync(int caller, int calls, IPingGrain[] targets,
        Func<IPingGrain, int, ValueTask<int>> call)
    {
        const int stride = 7919;
        for (var i = 0; i < calls; i++)
            await call(targets[(caller * stride + i) % targets.Length], i);
    }

    private static async Task ActivationsAsync(IGrainFactory grains)
    {
        Print("activations", await Measurement.BestOfAsync(1, Activations, async () =>
        {
            for (var i = 0; i < Activations; i++)
                await grains.GetGrain<IPingGrain>($"new{i}").Ping(i);
        }));
        var megabytes = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"heap with {Activations + 1000:N0} grains: {megabytes:N0} MB"));
    }

    private static void Print(string name, Measurement measured) => Line(name,
        measured.PerSecond.ToString("N0", CultureInfo.InvariantCulture),
        measured.CpuMicroseconds.ToString("N2", CultureInfo.InvariantCulture),
        measured.Bytes.ToString("N0", CultureInfo.InvariantCulture));

    private static void Line(string name, string perSecond, string cpu, string bytes) =>
        Console.WriteLine($"{name,-42}{perSecond,12}{cpu,10}{bytes,9}");
}
