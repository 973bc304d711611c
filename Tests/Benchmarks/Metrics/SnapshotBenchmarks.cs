using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Risk.Metrics;

namespace Risk.Benchmarks.Metrics;

/// <summary>The rows of the short table by BenchmarkDotNet.</summary>
public class SnapshotBenchmarks
{
    private Case one = null!;

    [Params("30 x 756", "100 x 500", "500 x 500")]
    public string Size { get; set; } = "";

    internal static void Run() => BenchmarkRunner.Run<SnapshotBenchmarks>(ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithMaxIterationCount(20).WithToolchain(InProcessEmitToolchain.Instance))
        .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithArtifactsPath(Path.Combine(Environment.CurrentDirectory, "artifacts", "benchmarks")));

    [GlobalSetup]
    public void SetUp() => one = Case.All().Single(each => $"{each.Positions} x {each.Closes}" == Size);

    [Benchmark]
    public MetricSet EveryMetric() => one.Everything();

    [Benchmark]
    public MetricSet EveryMetricThatPricesMove() => one.Priced();

    [Benchmark]
    public MetricSet OneTick() => one.Tick();
}
