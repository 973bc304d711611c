using Microsoft.Extensions.Logging;
using Risk.Contracts;

namespace Risk.Silo.Feeds.Demo;

/// <summary>Sets the demo up and keeps its market moving.</summary>
internal sealed class DemoFeed(IGrainFactory grains, TimeProvider clock, ILogger<DemoFeed> log) : IPriceFeed
{
    private const double NoiseOfATick = 0.00005;
    private const double ShareThatTicks = 0.4;
    private static readonly TimeSpan TickPeriod = TimeSpan.FromMilliseconds(250);

    private readonly DemoSetup setup = new(grains, clock);
    private readonly Random random = new(1);
    private readonly DateTimeOffset start = clock.GetUtcNow();

    public string Name => "demo";

    public async Task RunAsync(Func<ImmutableArray<PriceTick>, Task> publish, CancellationToken cancellationToken)
    {
        if (!await setup.MayRunAsync())
        {
            FeedLog.StaysSilent(log, Name);
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
        }

        while (true)
            await PlayDayAsync(publish, cancellationToken);
    }

    private async Task PlayDayAsync(
        Func<ImmutableArray<PriceTick>, Task> publish, CancellationToken cancellationToken)
    {
        var closes = await setup.RunAsync();
        var day = clock.GetUtcNow().Date;
        using PeriodicTimer timer = new(TickPeriod, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var now = clock.GetUtcNow();
            if (now.Date != day)
                return;
            await publish(Ticks(closes, now));
        }
    }

    // Not all of them each time, as in a market.
    private ImmutableArray<PriceTick> Ticks(IReadOnlyDictionary<string, decimal> closes, DateTimeOffset now) =>
    [
        .. DemoInstruments.All.Where(_ => random.NextDouble() < ShareThatTicks).Select(one => new PriceTick(
            one.Symbol,
            DemoMarket.Live(
                one, closes[one.Symbol], now.TimeOfDay, now - start, NoiseOfATick * DemoMarket.Normal(random)),
            now)),
    ];
}
