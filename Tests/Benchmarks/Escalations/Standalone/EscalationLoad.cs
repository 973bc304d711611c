using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Failpoints;
using Risk.Silo.Settings;
using Risk.Silo.Standalone;

namespace Risk.Benchmarks.Escalations;

/// <summary>
/// Many alerts that opened at one instant, so that each step of all of them is due at once: how late steps are queued
/// and told, and whether one is early, twice or missing. The whole silo on SQLite in a folder of its own.
/// </summary>
internal static class EscalationLoad
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(int alerts, int steps)
    {
        string folder = Directory.CreateTempSubdirectory("risk-load-").FullName;
        Probe probe = new(steps, Between);
        using IHost host = Build(folder, probe);
        try
        {
            await host.StartAsync();
            await OpenAsync(host.Services.GetRequiredService<IGrainFactory>(), probe, alerts, steps);
            long until = Stopwatch.GetTimestamp();
            while (probe.Told < alerts * steps && Stopwatch.GetElapsedTime(until) < Patience)
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            probe.Print(alerts);
            return probe.IsRight(alerts) ? 0 : 1;
        }
        finally
        {
            await host.StopAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IHost Build(string folder, Probe probe)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        // Before the silo's own channel: the first of a kind is taken.
        builder.Services.AddSingleton<INotificationChannel>(probe);
        Dictionary<string, string> settings = new()
        {
            ["RISK_DATA_DIR"] = folder,
            // All alerts tell the same few people, who would get digests.
            ["MAX_MESSAGES_PER_HOUR"] = "0",
        };
        builder.Services.AddRiskSilo(RiskSettings.Read(SettingsSource.Of(settings), isDevelopment: true));
        builder.Services.AddSingleton<IFailpoints>(probe);
        return builder.Build();
    }

    private static async Task OpenAsync(IGrainFactory grains, Probe probe, int alerts, int steps)
    {
        await grains.GetGrain<IPoliciesGrain>(GrainKeys.Single).Put(new(
            "load", Severity.Critical, true, TimeSpan.Zero,
            [.. Enumerable.Range(0, steps).Select(step => new EscalationStep(
                $"level-{step}", step == 0 ? TimeSpan.Zero : Between, [$"level-{step}@load.example"],
                NotificationType.Email))],
            RepeatCount: 0, AckTimeout: null, Version: 0));
        // Time to open them all before the first step of any is due.
        probe.Start = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(5 + alerts / 150);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, alerts),
            new ParallelOptions { MaxDegreeOfParallelism = 256 },
            async (i, _) => await grains.GetGrain<IAlertGrain>(Id(i)).Open(Opening(i, probe.Start)));
        TimeSpan left = probe.Start - TimeProvider.System.GetUtcNow();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{alerts} alerts are open {left.TotalSeconds:F1} s before their first step is due"));
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"L{number}.1");

    private static AlertOpening Opening(int number, DateTimeOffset at) => new(
        "Load", new ThresholdDefinition($"L{number}", "P1", "var_99", Comparison.LessThan, -0.03m, Severity.Critical),
        -0.031, at);
}
