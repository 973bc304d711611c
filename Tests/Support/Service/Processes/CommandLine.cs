using System.Diagnostics;

namespace Risk.Tests.Support.Service;

/// <summary>What a command that ended had to say.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public string All => Output + Errors;
}

/// <summary>Runs a command of the program to its end.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Task<CommandResult> RunAsync(params string[] arguments) =>
        RunAsync(new Dictionary<string, string>(), arguments);

    public static async Task<CommandResult> RunAsync(
        IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        await RunAsync(Executable.Start(arguments, environment, System.IO.Path.GetTempPath()));

    public static async Task<CommandResult> RunAsync(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        using CancellationTokenSource stop =
            CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(Limit);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(stop.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(stop.Token);
            await process.WaitForExitAsync(stop.Token);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
