using System.Globalization;
using Risk.Benchmarks.Engine;
using Risk.Benchmarks.Escalations;
using Risk.Benchmarks.Metrics;

const string usage = """
    Usage: ./run bench [metrics|engine|escalations|full]

      metrics   what the risk of a book costs, beside numpy and pandas where they are: the default
      engine    what calls of grains cost
      escalations [alerts] [steps]
                how late steps are told when many are due at once
      full      BenchmarkDotNet on the metrics, as a table for Tests/Benchmarks/results

    How to read them: Tests/Benchmarks/README.md. The table needs about a minute and an idle machine.
    """;

switch (args)
{
    case [] or ["metrics"]:
        return MetricsBenchmark.Run() ? 0 : 1;
    case ["engine"]:
        await EngineBenchmark.RunAsync();
        return 0;
    case ["engine", "first-call"]:
        await FirstCall.PrintAsync();
        return 0;
    case ["full"]:
        SnapshotBenchmarks.Run();
        return 0;
    case ["--help" or "-h"]:
        Console.WriteLine(usage);
        return 0;
    case ["escalations", ..] when args.Length <= 3:
        return await EscalationLoad.RunAsync(Number(1, 1000), Number(2, 5));
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

int Number(int index, int usual) =>
    index < args.Length ? int.Parse(args[index], CultureInfo.InvariantCulture) : usual;
