using System.Globalization;
using System.Reflection;
using Risk.Grains.Failpoints;

namespace Risk.Silo.Failpoints;

/// <summary>What one failpoint does.</summary>
/// <param name="Pause">How long it waits; null: it kills the process.</param>
/// <param name="Hit">On which hit it acts, from 1; null: on each.</param>
public sealed record FailpointAction(TimeSpan? Pause, int? Hit);

/// <summary>
/// Reads <c>NAME=exit</c> and <c>NAME=pause:SECONDS</c>, parted by semicolons, each with <c>@N</c> at its end to act on
/// the N-th hit only.
/// </summary>
public static class FailpointPlan
{
    private static readonly HashSet<string> Names =
    [
        .. typeof(FailpointNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    /// <exception cref="FormatException">It names no failpoint or action; the message says which there are.</exception>
    public static IReadOnlyDictionary<string, FailpointAction> Parse(string text)
    {
        Dictionary<string, FailpointAction> plan = [];
        foreach (var entry in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = entry.Split('=', 2);
            if (!Names.Contains(parts[0]))
                throw new FormatException($"names '{parts[0]}'; there are {string.Join(", ", Names.Order())}");
            plan[parts[0]] = parts.Length == 2 ? ActionOf(parts[1]) : throw Unknown("");
        }

        return plan;
    }

    private static FailpointAction ActionOf(string text)
    {
        var parts = text.Split('@', 2);
        int? hit = parts.Length == 1 ? null
            : int.TryParse(parts[1], CultureInfo.InvariantCulture, out var n) && n > 0 ? n : throw Unknown(text);
        if (parts[0] == "exit")
            return new(null, hit);
        return parts[0].StartsWith("pause:", StringComparison.Ordinal)
            && double.TryParse(parts[0]["pause:".Length..], CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= 3600
            ? new(TimeSpan.FromSeconds(seconds), hit)
            : throw Unknown(text);
    }

    private static FormatException Unknown(string action) =>
        new($"has the action '{action}'; there are exit and pause:SECONDS, with @N for the N-th hit only");
}
