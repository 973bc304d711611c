using System.Diagnostics;
using Risk.Tests.Support;

namespace Risk.Tests.Infra;

/// <summary>The command line of <c>./run cluster</c>; what it starts is tested with real processes elsewhere.</summary>
public sealed class ClusterScriptTests : IDisposable
{
    private readonly TestFolder folder = new();

    [Fact]
    public async Task Help_NamesEveryCommand()
    {
        (int code, string text) = await RunAsync("--help");

        code.ShouldBe(0);
        foreach (string command in new[] { "up", "down", "status", "logs", "kill", "start", "token" })
            text.ShouldContain($"\n  {command} ");
    }

    [Theory]
    [InlineData("unknown command 'upp'", "upp")]
    [InlineData("unknown option '--silo'", "up", "--silo", "3")]
    [InlineData("--silos is 1 to 99", "up", "--silos", "0")]
    [InlineData("--port is 1024 to 65000", "up", "--port", "80")]
    [InlineData("there is no cluster in", "status")]
    [InlineData("there is no cluster in", "kill", "silo-1", "-9")]
    [InlineData("there is no log of silo-1", "logs", "silo-1")]
    public async Task Command_ThatIsWrong_FailsWithOneLine(string why, params string[] arguments)
    {
        (int code, string text) = await RunAsync([.. arguments, "--data", Path.Combine(folder.Path, "cluster")]);

        code.ShouldBe(1);
        text.ShouldStartWith($"cluster: {why}");
        text.TrimEnd('\n').ShouldNotContain("\n");
    }

    public void Dispose() => folder.Dispose();

    private static async Task<(int Code, string Text)> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("bash", ["-c", "exec infra/cluster/cluster.sh \"$@\" 2>&1", "_", .. arguments])
        {
            WorkingDirectory = ProjectTree.Root, RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, text);
    }
}
