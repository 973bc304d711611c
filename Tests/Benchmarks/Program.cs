using Risk.Benchmarks.Engine;

switch (args)
{
    case ["engine"]:
        await EngineBenchmark.RunAsync();
        return 0;
    case ["engine", "first-call"]:
        await FirstCall.PrintAsync();
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: engine");
        return 1;
}
