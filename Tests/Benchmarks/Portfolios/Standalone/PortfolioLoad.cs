using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Risk.Contracts;
using Risk.Silo.Settings;
using Risk.Silo.Standalone;

namespace Risk.Benchmarks.Portfolios;

/// <summary>
/// Many portfolios of thirty positions as grains of a whole silo on SQLite, over three years of closes of five hundred
/// symbols: the managed memory of all of it, and how long a revaluation of all takes.
/// </summary>
internal static class PortfolioLoad
{
    private const int Symbols = 500;
    private const int Closes = 756;
    private const int Positions = 30;
    private const int Rounds = 5;
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 64 };
    private static readonly DateOnly LastDay = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static async Task RunAsync(int portfolios)
    {
        string folder = Directory.CreateTempSubdirectory("risk-load-").FullName;
        using IHost host = Build(folder);
        try
        {
            await host.StartAsync();
            IGrainFactory grains = host.Services.GetRequiredService<IGrainFactory>();
            await ImportAsync(grains);
            IPortfolioGrain[] all =
                [.. Enumerable.Range(0, portfolios).Select(i => grains.GetGrain<IPortfolioGrain>($"P{i}"))];
            await Parallel.ForEachAsync(all, AtOnce, (one, _) => CreateAsync(one));
            await PrintAsync(all);
        }
        finally
        {
            await host.StopAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IHost Build(string folder)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        Dictionary<string, string> settings = new() { ["RISK_DATA_DIR"] = folder, ["RISK_REFRESH_INTERVAL"] = "3600" };
        builder.Services.AddRiskSilo(RiskSettings.Read(SettingsSource.Of(settings), isDevelopment: true));
        return builder.Build();
    }

    private static async Task ImportAsync(IGrainFactory grains)
    {
        Random random = new(7);
        IClosesGrain closes = grains.GetGrain<IClosesGrain>(GrainKeys.Single);
        foreach (string symbol in Enumerable.Range(0, Symbols).Select(Symbol))
        {
            double level = 100;
            await closes.Import([.. Enumerable.Range(1 - Closes, Closes).Select(back => new DailyClose(
                LastDay.AddDays(back), symbol, Rounded(level *= 0.98 + 0.04 * random.NextDouble())))]);
        }
        await closes.Complete();
    }

    private static async ValueTask CreateAsync(IPortfolioGrain portfolio)
    {
        Random random = new(portfolio.GetPrimaryKeyString().GetHashCode(StringComparison.Ordinal));
        await portfolio.Put(new(Cash: 1_000_000, Benchmark: Symbol(0)));
        int[] symbols = [.. Enumerable.Range(0, Symbols)];
        random.Shuffle(symbols);
        await portfolio.ReplacePositions(
            [.. symbols.Take(Positions).Select(symbol => new Position(Symbol(symbol), random.Next(1, 1000)))]);
    }

    private static async Task PrintAsync(IPortfolioGrain[] all)
    {
        TimeSpan least = TimeSpan.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            await Parallel.ForEachAsync(all, AtOnce, async (one, _) => await one.Revalue());
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            least = took < least ? took : least;
        }
        PortfolioSnapshot?[] snapshots = await Task.WhenAll(all.Select(one => one.Snapshot()));
        int valued = snapshots.Count(one => one!.Metrics.Any(metric => metric is { Id: "var_99", Value: < 0 }));
        double megabytes = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{valued:N0} portfolio grains with a VaR: {megabytes:N0} MB managed"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"all revalued, judged and told of: {least.TotalMilliseconds:N0} ms"));
    }

    private static string Symbol(int number) => string.Create(CultureInfo.InvariantCulture, $"S{number}");

    private static decimal Rounded(double level) => Math.Round((decimal)level, 4);
}
