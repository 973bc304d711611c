namespace Risk.Api.Demo;

/// <summary>Sets the demo up and keeps its market moving.</summary>
internal sealed class DemoService(IClusterClient cluster, TimeProvider clock, ILogger<DemoService> log)
    : BackgroundService
{
    private const double NoiseOfATick = 0.0004;
    private static readonly TimeSpan TickPeriod = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(2);

    private readonly DemoSetup setup = new(cluster, clock);
    private readonly Random random = new(1);
    private readonly DateTimeOffset start = clock.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await setup.MayRunAsync())
                {
                    ApiLog.NoDemo(log);
                    return;
                }
                await PlayDayAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                ApiLog.DemoFailed(log, fault);
                await Task.Delay(RetryPause, clock, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task PlayDayAsync(CancellationToken stoppingToken)
    {
        IReadOnlyDictionary<string, decimal> closes = await setup.RunAsync();
        DateTimeOffset day = clock.GetUtcNow();
        using PeriodicTimer timer = new(TickPeriod, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (now.Date != day.Date)
                return;
            await PublishAsync(closes, now - start, now);
        }
    }

    private async Task PublishAsync(IReadOnlyDictionary<string, decimal> closes, TimeSpan elapsed, DateTimeOffset now)
    {
        IEnumerable<PriceTick> ticks = DemoMarket.Instruments.Select(one => new PriceTick(
            one.Symbol,
            DemoMarket.Live(one, closes[one.Symbol], elapsed, NoiseOfATick * DemoMarket.Normal(random)),
            now));
        await Task.WhenAll(ticks.GroupBy(t => GrainKeys.MarketData(t.Symbol))
            .Select(shard => cluster.GetGrain<IMarketDataGrain>(shard.Key).Publish([.. shard])));
    }
}
