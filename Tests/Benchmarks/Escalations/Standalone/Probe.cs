using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Failpoints;

namespace Risk.Benchmarks.Escalations;

/// <summary>Notes when messages come into the outbox, and takes them at once as their provider.</summary>
/// <param name="steps">Of each alert.</param>
/// <param name="between">Two of them.</param>
internal sealed class Probe(int steps, TimeSpan between) : INotificationChannel, IFailpoints
{
    private readonly ConcurrentQueue<DateTimeOffset> queued = [];
    private readonly ConcurrentQueue<(string AlertId, int Step, DateTimeOffset At)> told = [];

    /// <summary>When the first step of every alert is due.</summary>
    public DateTimeOffset Start { get; set; }

    public Channel Channel => Channel.Email;

    public int Told => told.Count;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        told.Enqueue((message.Payload.Notice.Alert.Id, message.Payload.Step!.Value, Now));
        return Task.FromResult(new DeliveryOutcome(DeliveryResult.Sent, "250 ok"));
    }

    public ValueTask HitAsync(string name)
    {
        if (name == FailpointNames.OutboxWritten)
            queued.Enqueue(Now);
        return default;
    }

    /// <summary>Every step of every alert once, and none early.</summary>
    public bool IsRight(int alerts) => Early == 0 && Twice == 0 && told.Count == alerts * steps;

    public void Print(int alerts)
    {
        Write("queued after due", [.. queued.Select(at => LateSeconds(at))]);
        Write("told after due  ", [.. told.Select(one => (one.At - DueAt(one.Step)).TotalSeconds)]);
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{told.Count} of {alerts * steps} told, {Early} early, {Twice} twice"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{self.PeakWorkingSet64 / 1048576} MB at most, {self.TotalProcessorTime.TotalSeconds:F1} s of processor"));
    }

    private int Early => told.Count(one => one.At < DueAt(one.Step));

    private int Twice => told.Count - told.DistinctBy(one => (one.AlertId, one.Step)).Count();

    private DateTimeOffset DueAt(int step) => Start + step * between;

    // Steps are far enough apart that what is queued belongs to the latest that was due.
    private double LateSeconds(DateTimeOffset at)
    {
        int step = Math.Clamp((int)((at - Start) / between), 0, steps - 1);
        return (at - DueAt(step)).TotalSeconds;
    }

    private static void Write(string what, double[] seconds)
    {
        Array.Sort(seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: p50 {At(seconds, 0.5):F3} s, p99 {At(seconds, 0.99):F3} s, at most {At(seconds, 1):F3} s"));
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
}
