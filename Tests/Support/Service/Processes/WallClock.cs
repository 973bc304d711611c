namespace Risk.Tests.Support.Service;

/// <summary>The wall clock of one process, set at will while it runs; its timers run on, as on real machines.
/// </summary>
/// <remarks>By libfaketime, which a test that needs it skips itself without.</remarks>
internal sealed class WallClock
{
    private readonly string file;

    public WallClock(string folder)
    {
        file = Path.Combine(folder, "clock");
        Set(TimeSpan.Zero);
    }

    /// <summary>What the process needs in its environment.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library(),
        ["FAKETIME_TIMESTAMP_FILE"] = file,
        ["FAKETIME_NO_CACHE"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["DONT_FAKE_MONOTONIC"] = "1",
    };

    /// <summary>The clock is that much ahead of the real one from now on.</summary>
    public void Set(TimeSpan ahead)
    {
        string draft = $"{file}.new";
        File.WriteAllText(draft, FormattableString.Invariant($"{ahead.TotalSeconds:+0;-0;+0}\n"));
        File.Move(draft, file, overwrite: true);
    }

    private static string Library()
    {
        string? found = Directory.Exists("/usr/lib")
            ? Directory.GetDirectories("/usr/lib").Select(folder => $"{folder}/faketime/libfaketimeMT.so.1")
                .FirstOrDefault(File.Exists)
            : null;
        if (found is null)
            Assert.Skip("libfaketime is not installed.");
        return found!;
    }
}
