using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Risk.Tests.Support.Service;

/// <summary>The program that was built along with the tests.</summary>
internal static class Executable
{
    private const int Terminate = 15;

    /// <summary>Variables of the developer's own shell that would change what the program does.</summary>
    private static readonly string[] Prefixes =
        ["RISK_", "SMTP_", "JWT_", "WEBSOCKET_", "DATABASE_URL", "REDIS_", "TWILIO_", "AWS_", "SMS_", "DOTNET_ENV",
         "ASPNETCORE_", "MIN_UPDATE", "MAX_ALERT", "MARKET_", "DEFAULT_RISK"];

    // …/bin/Tests/<configuration>/ lies beside …/bin/Api/<configuration>/.
    public static string Path { get; } = Find();

    public static ProcessStartInfo Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string workingFolder)
    {
        ProcessStartInfo start = new(Path, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingFolder,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheService).ToArray())
            start.Environment.Remove(name);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return start;
    }

    public static void SendTerminate(this Process process) =>
        SendSignal(process.Id, Terminate).ShouldBe(0);

    private static bool IsOfTheService(string variable) =>
        Prefixes.Any(p => variable.StartsWith(p, StringComparison.Ordinal));

    private static string Find()
    {
        DirectoryInfo tests = new(AppContext.BaseDirectory);
        return System.IO.Path.Combine(tests.Parent!.Parent!.FullName, "Api", tests.Name, "orleans-risk");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendSignal(int process, int signal);
}
