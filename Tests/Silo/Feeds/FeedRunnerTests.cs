using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Risk.Contracts;
using Risk.Silo.Feeds;
using Risk.Tests.Support;

namespace Risk.Tests.Silo.Feeds;

public sealed class FeedRunnerTests : IAsyncDisposable
{
    private readonly ManualTimeProvider clock = new();
    private readonly IGrainFactory grains = Substitute.For<IGrainFactory>();
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<(string Shard, string Symbol)> published = [];
    private Task running = Task.CompletedTask;

    public FeedRunnerTests()
    {
        foreach (string key in GrainKeys.Shards(GrainKeys.MarketDataShards))
        {
            IMarketDataGrain shard = Substitute.For<IMarketDataGrain>();
            shard.Publish(Arg.Any<ImmutableArray<PriceTick>>()).Returns(call =>
            {
                foreach (PriceTick tick in call.Arg<ImmutableArray<PriceTick>>())
                    published.Add((key, tick.Symbol));
                return new PublishResult(1, []);
            });
            grains.GetGrain<IMarketDataGrain>(key).Returns(shard);
        }
    }

    [Fact]
    public async Task Run_ABatch_GoesToTheShardOfEachSymbol()
    {
        string[] symbols = ["A", "B", "C", "D", "E"];
        Run(new Feed("one", (publish, _) => publish([.. symbols.Select(Tick)])));
        await Poll.UntilAsync(() => published.Count == symbols.Length);
        published.ShouldAllBe(one => one.Shard == GrainKeys.MarketData(one.Symbol));
    }

    [Fact]
    public async Task Run_AFeedThatFails_HoldsUpNoOtherAndStartsAgain()
    {
        int failed = 0;
        Run(
            new Feed("bad", (_, _) => Interlocked.Increment(ref failed) > 0 ? throw new IOException("away") : null!),
            new Feed("good", async (publish, token) =>
            {
                await publish([Tick("A")]);
                await Task.Delay(Timeout.Infinite, token);
            }));
        await Poll.UntilAsync(() => failed == 1 && published.Count == 1 && clock.NextDue is not null);
        clock.Advance(TimeSpan.FromSeconds(2));
        await Poll.UntilAsync(() => failed == 2);
        published.Count.ShouldBe(1, "the good one was not started again");
    }

    [Fact]
    public async Task Run_Cancelled_EndsEveryFeed()
    {
        Run(new Feed("one", (_, token) => Task.Delay(Timeout.Infinite, token)));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private void Run(params IPriceFeed[] feeds) =>
        running = new FeedRunner(feeds, grains, clock, NullLogger<FeedRunner>.Instance).RunAsync(stop.Token);

    private PriceTick Tick(string symbol) => new(symbol, 1, clock.GetUtcNow());

    private sealed class Feed(string name, Func<Func<ImmutableArray<PriceTick>, Task>, CancellationToken, Task> run)
        : IPriceFeed
    {
        public string Name => name;

        public Task RunAsync(Func<ImmutableArray<PriceTick>, Task> publish, CancellationToken cancellationToken) =>
            run(publish, cancellationToken);
    }
}
