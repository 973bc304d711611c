using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Tests.Support;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Prices.Grains;

public sealed class MarketDataGrainTests : IAsyncLifetime
{
    private RiskHost host = null!;

    private IMarketDataGrain Shard => host.MarketData("AIG");

    public async ValueTask InitializeAsync() => host = await RiskHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Publish_EveryTick_IsAcceptedOrListedWithItsReason()
    {
        PublishResult result = await Shard.Publish(
        [
            Tick("AIG", 50), Tick("AIG", 0), Tick("A G", 1), Tick("AIG", 500), Tick("AIG", 51, -1), Tick("AIG", 52),
            Tick("AIG", 52, 86_401),
        ]);
        result.Accepted.ShouldBe(2);
        result.Rejected.Select(tick => (tick.Index, tick.Reason)).ShouldBe(
            [(1, "not_positive"), (2, "bad_symbol"), (3, "jump"), (4, "out_of_order"), (6, "in_future")]);
        FeedStatus status = await Shard.Status();
        (status.Symbols, status.Accepted, status.Rejected, status.Quarantined).ShouldBe((1, 2, 5, 1));
    }

    [Fact]
    public async Task Publish_ATickOfThePast_TellsItsLag()
    {
        await Shard.Publish([Tick("AIG", 50, -90)]);
        (await Shard.Status()).Lag.ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Status_TellsTheRateTheLagsAndTheNewestThatWereRefused()
    {
        for (int second = 0; second < 10; second++)
        {
            await Shard.Publish([Tick("AIG", 50, -2), Tick("AIG", 50, -1)]);
            await host.Engine.AdvanceAsync(TimeSpan.FromSeconds(1));
        }
        await Shard.Publish([Tick("AIG", 500), Tick("AIG", 0)]);

        FeedStatus status = await Shard.Status();

        status.TicksPerSecond.ShouldBe(2);
        status.Lags.Order().ShouldBe(
            [.. Enumerable.Repeat(TimeSpan.FromSeconds(1), 10), .. Enumerable.Repeat(TimeSpan.FromSeconds(2), 10)]);
        status.Refused.ShouldBe(
        [
            new RefusedTick("AIG", 0, 50, host.Now, "not_positive"), new RefusedTick("AIG", 500, 50, host.Now, "jump"),
        ]);
        await host.Engine.AdvanceAsync(TimeSpan.FromSeconds(30));
        (await Shard.Status()).TicksPerSecond.ShouldBe(0);
    }

    [Fact]
    public async Task Latest_IsTheLastAcceptedOfEachSymbol()
    {
        await Shard.Publish([Tick("AIG", 50), Tick("AIG", 51), Tick("AIG", 9999)]);
        (await Shard.Latest()).ShouldBe([new PriceQuote("AIG", 51, host.Now, host.Now)]);
    }

    [Fact]
    public async Task Prices_AreSavedEveryFewSeconds_AndOutliveAKill()
    {
        await Shard.Publish([Tick("AIG", 50)]);
        await host.Engine.AdvanceAsync(host.World.Settings.PriceSaveInterval);
        await Shard.Publish([Tick("AIG", 51)]);
        await host.KillAndRestartAsync();
        (await Retry.OnRejection(() => Shard.Latest())).ShouldHaveSingleItem().Price.ShouldBe(50);
    }

    [Fact]
    public async Task Prices_AreSavedAtShutdown()
    {
        await Shard.Publish([Tick("AIG", 50)]);
        await host.RestartAsync();
        (await Shard.Latest()).ShouldHaveSingleItem().Price.ShouldBe(50);
    }

    [Theory]
    [InlineData(WriteFault.Fails)]
    [InlineData(WriteFault.FailsAfter)]
    public async Task Prices_WhenTheStoreIsAway_StayAndAreSavedLater(WriteFault fault)
    {
        await Shard.Publish([Tick("AIG", 50)]);
        host.Engine.Stores.State.Inject(fault);
        await host.Engine.AdvanceAsync(host.World.Settings.PriceSaveInterval);
        (await Shard.Latest()).ShouldHaveSingleItem().Price.ShouldBe(50);
        await host.Engine.AdvanceAsync(host.World.Settings.PriceSaveInterval);
        await host.KillAndRestartAsync();
        (await Shard.Latest()).ShouldHaveSingleItem().Price.ShouldBe(50);
    }

    [Fact]
    public async Task Save_WithoutNews_WritesNothing()
    {
        await Shard.Publish([Tick("AIG", 50)]);
        await host.Engine.AdvanceAsync(host.World.Settings.PriceSaveInterval);
        int writes = host.Engine.Stores.State.Writes;
        await host.Engine.AdvanceAsync(4 * host.World.Settings.PriceSaveInterval);
        host.Engine.Stores.State.Writes.ShouldBe(writes);
    }

    private PriceTick Tick(string symbol, decimal price, int seconds = 0) =>
        new(symbol, price, host.Now.AddSeconds(seconds));
}
