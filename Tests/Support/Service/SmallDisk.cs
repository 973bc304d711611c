using System.Diagnostics;

namespace Risk.Tests.Support.Service;

/// <summary>A disk of its own size in memory; only root can have one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Skips the test where nothing can be mounted.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        string path = Directory.CreateTempSubdirectory("risk-disk-").FullName;
        if (Environment.UserName != "root" || await RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m",
            "tmpfs", path) != 0)
            Assert.Skip("Only root can mount a small disk, where mounting is allowed at all.");
        return new(path);
    }

    /// <summary>Leaves not a byte free.</summary>
    public void Fill()
    {
        byte[] some = new byte[4096];
        using FileStream file = new(Filler, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        try
        {
            while (true)
                file.Write(some);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void Free() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
