using System.Globalization;
using Risk.Benchmarks.Engine;
using Risk.Benchmarks.Escalations;
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
    case ["escalations", ..] when args.Length <= 3:
        return await EscalationLoad.RunAsync(Number(1, 1000), Number(2, 5));
    default:
        Console.Error.WriteLine("Name a benchmark: engine, metrics or escalations [alerts] [steps]");
        return 1;
}

int Number(int index, int usual) =>
    index < args.Length ? int.Parse(args[index], CultureInfo.InvariantCulture) : usual;
