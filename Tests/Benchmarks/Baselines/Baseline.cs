using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Risk.Benchmarks.Metrics;

namespace Risk.Benchmarks.Baselines;

/// <summary>The same books by numpy and pandas, in the same run: baselines.py beside this file.</summary>
internal sealed class Baseline(IReadOnlyList<Case> cases) : IDisposable
{
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("risk-bench-");

    /// <summary>Null when this machine has no numpy.</summary>
    public BaselineResult? Run(bool isTrial)
    {
        if (Pythons.FirstOrDefault(HasNumpy) is not { } python)
            return null;
        string script = Path.Combine(AppContext.BaseDirectory, "baselines.py");
        string[] arguments = isTrial ? [script, Write(), "trial"] : [script, Write()];
        (int exitCode, string output) = Start(python, arguments);
        return exitCode == 0
            ? JsonSerializer.Deserialize<BaselineResult>(output, Json)
            : throw new InvalidOperationException($"{script} failed.");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private string Write()
    {
        string index = Path.Combine(folder.FullName, "markets.json");
        File.WriteAllText(index, JsonSerializer.Serialize(cases.Select((one, i) =>
        {
            string file = Path.Combine(folder.FullName, $"{i}.bin");
            File.WriteAllBytes(file, MemoryMarshal.AsBytes(one.Numbers.ToArray().AsSpan()));
            return new { one.Positions, one.Closes, file, one.Book.Book.Cash, one.Book.Realised.HighWater };
        }), Json));
        return index;
    }

    private static bool HasNumpy(string python)
    {
        try
        {
            return Start(python, "-c", "import numpy").ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int ExitCode, string Output) Start(string python, params string[] arguments)
    {
        bool isQuestion = arguments[0] == "-c";
        using Process process = Process.Start(new ProcessStartInfo(python, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = isQuestion,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

/// <summary>What baselines.py prints.</summary>
/// <param name="Version">Of numpy, and the library that multiplies for it.</param>
internal sealed record BaselineResult(string Version, IReadOnlyList<BookBaseline> Books);

/// <summary>Microseconds of one book, and what was found by metric id; null without pandas.</summary>
internal sealed record BookBaseline(
    IReadOnlyDictionary<string, double> Found,
    double Everything,
    double Priced,
    IReadOnlyDictionary<string, double>? PandasFound,
    double? Pandas);
