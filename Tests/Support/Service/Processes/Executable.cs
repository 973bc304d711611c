using System.Diagnostics;

namespace Risk.Tests.Support.Service;

/// <summary>The programs that were built along with the tests.</summary>
internal static class Executable
{
    /// <summary>Variables of the developer's own shell that would change what the program does.</summary>
    private static readonly string[] Prefixes =
        ["RISK_", "SMTP_", "JWT_", "WEBSOCKET_", "DATABASE_URL", "REDIS_", "TWILIO_", "AWS_", "SMS_", "DOTNET_ENV",
         "ASPNETCORE_", "MIN_UPDATE", "MAX_ALERT", "MARKET_", "DEFAULT_RISK", "SILO_", "GATEWAY_", "ADVERTISED_",
         "CLUSTER_", "SERVICE_ID", "COHOST_", "DEMO"];

    /// <summary>The command line of the service.</summary>
    public static string Path { get; } = Find("Api", "orleans-risk");

    public static ProcessStartInfo Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string workingFolder) =>
        Start(Path, arguments, environment, workingFolder);

    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment, string workingFolder)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingFolder,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheService).ToArray())
            start.Environment.Remove(name);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return start;
    }

    // …/bin/Tests/<configuration>/ lies beside …/bin/<project>/<configuration>/.
    public static string Find(string project, string program)
    {
        DirectoryInfo tests = new(AppContext.BaseDirectory);
        return System.IO.Path.Combine(tests.Parent!.Parent!.FullName, project, tests.Name, program);
    }

    private static bool IsOfTheService(string variable) =>
        Prefixes.Any(p => variable.StartsWith(p, StringComparison.Ordinal));
}
