using System.Globalization;
using Risk.Benchmarks.Engine;
using Risk.Benchmarks.Escalations;
using Risk.Benchmarks.Metrics;
using Risk.Benchmarks.Outbox;
using Risk.Benchmarks.Portfolios;

switch (args)
{
    case [] or ["metrics"]:
        return MetricsBenchmark.Run(Effort.Usual) ? 0 : 1;
    case ["metrics", "--trial"]:
        return MetricsBenchmark.Run(Effort.Trial) ? 0 : 1;
    case ["engine"]:
        await EngineBenchmark.RunAsync();
        return 0;
    case ["engine", "first-call"]:
        await FirstCall.PrintAsync();
        return 0;
    case ["full"]:
        SnapshotBenchmarks.Run();
        return 0;
    case ["portfolios", ..] when args.Length <= 2:
        await PortfolioLoad.RunAsync(Number(1, 10_000));
        return 0;
    case ["escalations", ..] when args.Length <= 3:
        return await EscalationLoad.RunAsync(Number(1, 1000), Number(2, 5));
    case ["outbox", ..] when args.Length <= 2:
        return await OutboxLoad.RunAsync(Number(1, 5000));
    default:
        Console.Error.WriteLine("See ./run bench --help");
        return 2;
}

int Number(int index, int usual) =>
    index < args.Length ? int.Parse(args[index], CultureInfo.InvariantCulture) : usual;
