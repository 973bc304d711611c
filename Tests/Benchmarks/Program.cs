using Risk.Benchmarks.Engine;
using Risk.Benchmarks.Metrics;

switch (args)
{
    case ["engine"]:
        await EngineBenchmark.RunAsync();
        return 0;
    case ["engine", "first-call"]:
        await FirstCall.PrintAsync();
        return 0;
    case ["metrics"]:
        MetricsBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: engine or metrics");
        return 1;
}
