using System.Diagnostics;

namespace Risk.Tests.Support;

/// <summary>Runs PostgreSQL's programs; as the user postgres when the tests run as root, which it refuses.</summary>
internal static class PostgresProgram
{
    /// <summary>The folder of the newest version that is installed; null when none is.</summary>
    public static string? Folder { get; } = Find();

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Lets PostgreSQL write in a folder.</summary>
    public static Task GiveAsync(string folder) =>
        IsRoot ? StartAsync("chown", ["postgres", folder]) : Task.CompletedTask;

    public static Task RunAsync(string program, params string[] arguments)
    {
        string path = Path.Combine(Folder!, program);
        return IsRoot
            ? StartAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : StartAsync(path, arguments);
    }

    private static async Task StartAsync(string program, IEnumerable<string> arguments)
    {
        // Output goes to no pipe: the server would inherit it and hold it open.
        ProcessStartInfo start = new("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static string? Find()
    {
        const string debian = "/usr/lib/postgresql";
        IEnumerable<string> versions = Directory.Exists(debian)
            ? Directory.EnumerateDirectories(debian).OrderByDescending(path => path, StringComparer.Ordinal)
            : [];
        IEnumerable<string> path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versions.Select(version => Path.Combine(version, "bin")).Concat(path)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
