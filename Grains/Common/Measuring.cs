using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace Risk.Grains.Common;

/// <summary>What the meters of the areas share. Their labels are few words each, never ids.</summary>
public static class Measuring
{
    /// <summary>How long work takes, in seconds; its count says how often it is done.</summary>
    public static Histogram<double> CreateDuration(this Meter meter, string name, string description) =>
        meter.CreateHistogram(name, "s", description, advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
        });

    public static KeyValuePair<string, object?> Label(string name, string value) => new(name, value);

    /// <summary>The value as it is on the wire.</summary>
    public static KeyValuePair<string, object?> Label<T>(string name, T value) where T : struct, Enum =>
        new(name, JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    /// <summary>Does the work and records how long it took and whether it threw.</summary>
    public static async Task<T> TimeAsync<T>(this Histogram<double> durations, Func<Task<T>> work)
    {
        long start = Stopwatch.GetTimestamp();
        string outcome = "failed";
        try
        {
            T result = await work();
            outcome = "done";
            return result;
        }
        finally
        {
            durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, Label("outcome", outcome));
        }
    }

    /// <inheritdoc cref="TimeAsync{T}"/>
    public static Task TimeAsync(this Histogram<double> durations, Func<Task> work) =>
        durations.TimeAsync(async () =>
        {
            await work();
            return true;
        });
}
