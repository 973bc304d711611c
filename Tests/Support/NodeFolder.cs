using System.Diagnostics;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Support;

/// <summary>Programs of Node.js that tests need, with packages of npm.</summary>
internal static class NodeFolder
{
    private static readonly string[] Lists = ["package.json", "package-lock.json"];

    /// <summary>Installs a folder's packages by its lock file, beside the build's other output.</summary>
    /// <remarks>The test that calls it skips itself where Node.js is missing.</remarks>
    /// <param name="name">Of the folder that is made.</param>
    /// <param name="script">The program, beside the lock file.</param>
    /// <returns>Where the program then is.</returns>
    public static async Task<string> InstallAsync(string name, string script, params string[] source)
    {
        string target = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", name));
        if (!IsInstalled("node") || !IsInstalled("npm"))
            Assert.Skip("Node.js and npm are not installed.");
        Directory.CreateDirectory(target);
        foreach (string file in Lists.Append(script))
            File.Copy(Path.Combine([ProjectTree.Root, .. source, file]), Path.Combine(target, file), overwrite: true);
        CommandResult npm = await CommandLine.RunAsync(Start(target, "npm", "ci", "--no-audit", "--no-fund"));
        npm.ExitCode.ShouldBe(0, npm.All);
        return target;
    }

    /// <summary>A program in that folder, its output to be read.</summary>
    public static ProcessStartInfo Start(string folder, string program, params string[] arguments) =>
        new(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };

    private static bool IsInstalled(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, program)));
}
