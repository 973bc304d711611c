using System.CommandLine;
using Risk.Api.Commands;

namespace Risk.Tests.Api.Support;

/// <summary>A command that was run: its exit code and what it printed.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = await RiskCommandLine.RunAsync(args, new InvocationConfiguration { Output = output, Error = error });
        return new(code, output.ToString(), error.ToString());
    }
}
