using System.Diagnostics;
using Risk.Tests.Support;

namespace Risk.Tests.Infra;

/// <summary><c>./run bench</c>: that it works, not how fast anything is.</summary>
public sealed class BenchScriptTests
{
    private static readonly string Run = Path.Combine(ProjectTree.Root, "run");

    [Fact]
    public async Task Help_NamesEveryCommand()
    {
        (int code, string text) = await RunAsync("bash", Run, "bench", "--help");

        code.ShouldBe(0);
        foreach (string command in new[] { "metrics", "full", "engine", "portfolios", "escalations" })
            text.ShouldContain($"\n  {command} ");
    }

    [Fact]
    public async Task Command_ThatIsUnknown_Fails()
    {
        (int code, string text) = await RunAsync("bash", Run, "bench", "metric");

        code.ShouldBe(2);
        text.ShouldContain("unknown command 'metric'");
    }

    [Fact]
    public async Task Metrics_OnTrial_PrintsEachRowAndAgreesWithNumpy()
    {
        string program = Path.Combine(Built(), "Benchmarks.dll");
        Assert.SkipUnless(File.Exists(program), "the benchmarks are not built");

        (int code, string text) = await RunAsync("dotnet", program, "metrics", "--trial");

        code.ShouldBe(0, text);
        foreach (string size in new[] { "30 x 756", "100 x 500", "500 x 500" })
            text.ShouldContain($"{size}: the same after one tick");
        text.ShouldContain("blocked, two threads");
    }

    // Beside these tests, of the same edition and configuration.
    private static string Built()
    {
        DirectoryInfo here = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(here.Parent!.Parent!.FullName, "Benchmarks", here.Name);
    }

    private static async Task<(int Code, string Text)> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, text + await errors);
    }
}
