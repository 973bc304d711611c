using System.CommandLine;
using Risk.Api.Commands.Local;
using Risk.Api.Commands.Remote;
using Risk.Api.Commands.Replay;

namespace Risk.Api.Commands;

/// <summary>The command line: serve, and what an operator needs beside it.</summary>
public static class RiskCommandLine
{
    private const int Interrupted = 130;

    public static Task<int> RunAsync(string[] args) => RunAsync(args, new InvocationConfiguration());

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration configuration)
    {
        ParseResult parsed = Root().Parse(args);
        configuration.EnableDefaultExceptionHandler = false;
        // The host listens to signals itself, and stops in its own time.
        if (parsed.CommandResult.Command is RootCommand or { Name: ServeCommand.Name })
            configuration.ProcessTerminationTimeout = null;
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (CommandException fault)
        {
            await configuration.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static RootCommand Root()
    {
        RootCommand root = new("Real-time portfolio risk: limits, alerts, escalations. Without a command it serves.");
        ServeCommand.AddTo(root);
        root.Add(ServeCommand.Create());
        root.Add(TokenCommand.Create());
        root.Add(ImportCommand.Create());
        root.Add(ReplayCommand.Create());
        root.Add(CheckCommand.Create());
        root.Add(SettingsCommand.Create());
        root.Add(AuditCommand.Create());
        root.Add(OpenApiCommand.Create());
        return root;
    }
}
