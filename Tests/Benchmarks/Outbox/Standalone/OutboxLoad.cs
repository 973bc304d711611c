using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Risk.Contracts;
using Risk.Silo.Settings;
using Risk.Silo.Standalone;

namespace Risk.Benchmarks.Outbox;

/// <summary>
/// Many messages queued at once, one in ten of them to a domain that answers a byte a second: how fast the others drain
/// over SMTP. The whole silo on SQLite in a folder of its own, the mail server in the same process.
/// </summary>
internal static class OutboxLoad
{
    private const string Slow = "slow.example";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(int messages)
    {
        string folder = Directory.CreateTempSubdirectory("risk-outbox-").FullName;
        using MailSink sink = new(Slow);
        sink.Start();
        using IHost host = Build(folder, sink.Port);
        try
        {
            await host.StartAsync();
            return await MeasureAsync(host.Services.GetRequiredService<IGrainFactory>(), sink, messages) ? 0 : 1;
        }
        finally
        {
            await host.StopAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> MeasureAsync(IGrainFactory grains, MailSink sink, int messages)
    {
        int fast = messages - messages / 10;
        long start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, messages),
            new ParallelOptions { MaxDegreeOfParallelism = 256 },
            async (i, _) => await grains.GetGrain<INotificationGrain>($"load-{i}").Enqueue(Request(i)));
        double queued = Stopwatch.GetElapsedTime(start).TotalSeconds;
        while (sink.Taken < fast && Stopwatch.GetElapsedTime(start) < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        double drained = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{messages} queued in {queued:F1} s, {messages - fast} of them to a domain of 1 byte a second"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{sink.Taken} of the {fast} others taken {drained:F1} s after the first was queued: "
            + $"{sink.Taken / drained:F0} a second, over {sink.Connections} connections"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{self.PeakWorkingSet64 / 1048576} MB at most, {self.TotalProcessorTime.TotalSeconds:F1} s of processor"));
        return sink.Taken >= fast;
    }

    private static IHost Build(string folder, int port)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        Dictionary<string, string> settings = new()
        {
            ["RISK_DATA_DIR"] = folder,
            ["SMTP_HOST"] = "127.0.0.1",
            ["SMTP_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["SMTP_USE_TLS"] = "false",
        };
        builder.Services.AddRiskSilo(RiskSettings.Read(SettingsSource.Of(settings), isDevelopment: true));
        return builder.Build();
    }

    private static NotificationRequest Request(int i) => new(
        new AlertNotice(Alert(i), "Load"),
        NotificationKind.Triggered,
        Channel.Email,
        string.Create(CultureInfo.InvariantCulture, $"p{i}@{(i % 10 == 0 ? Slow : $"d{i % 50}.example")}"),
        Step: 0, Level: "first", NextStepAt: null, SuppressedBecause: null, TimeProvider.System.GetUtcNow());

    private static AlertView Alert(int i) => new(
        string.Create(CultureInfo.InvariantCulture, $"L{i}.1"), "P1", "T1", "var_99", Comparison.LessThan,
        AlertStatus.Triggered, Severity.Critical, "VaR limit", -0.03m, -0.0301, -0.0301,
        TimeProvider.System.GetUtcNow(), null, null, null, null, null, null, null);
}
