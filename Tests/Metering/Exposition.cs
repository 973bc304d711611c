using System.Globalization;
using System.Text.RegularExpressions;

namespace Risk.Tests.Metering;

/// <summary>Reads Prometheus' text format, and is strict about it.</summary>
internal sealed partial class Exposition
{
    private readonly Dictionary<string, double> samples = [];

    private Exposition()
    {
    }

    /// <summary>By name: counter, gauge or histogram.</summary>
    public Dictionary<string, string> Types { get; } = [];

    public IEnumerable<string> Samples => samples.Keys;

    /// <param name="sample">Name and labels as they are written; 0 when there is none.</param>
    public double this[string sample] => samples.GetValueOrDefault(sample);

    public static Exposition Parse(string text)
    {
        text.ShouldEndWith("\n");
        Exposition parsed = new();
        foreach (string line in text.TrimEnd('\n').Split('\n'))
            parsed.Add(line);
        return parsed;
    }

    private void Add(string line)
    {
        if (TypeLine().Match(line) is { Success: true } type)
            Types.Add(type.Groups[1].Value, type.Groups[2].Value);
        else if (SampleLine().Match(line) is { Success: true } sample)
            samples.Add(sample.Groups[1].Value, double.Parse(sample.Groups[2].Value, CultureInfo.InvariantCulture));
        else
            line.ShouldMatch("^# HELP [a-zA-Z_][a-zA-Z0-9_]* .");
    }

    [GeneratedRegex(@"^# TYPE ([a-zA-Z_][a-zA-Z0-9_]*) (counter|gauge|histogram)$")]
    private static partial Regex TypeLine();

    [GeneratedRegex(
        @"^([a-zA-Z_][a-zA-Z0-9_]*(?:\{(?:[a-zA-Z_][a-zA-Z0-9_]*=""(?:[^""\\\n]|\\[\\""n])*"",?)+\})?) ([-+.eE0-9]+)$")]
    private static partial Regex SampleLine();
}
