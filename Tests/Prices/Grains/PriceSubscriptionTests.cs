using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Risk.Contracts;
using Risk.Grains.Prices;
using Risk.Grains.Settings;
using Risk.Grains.Wakeups;
using Risk.Tests.Support;

namespace Risk.Tests.Prices.Grains;

/// <summary>A board that loses a shard's prices for a while gets them again as soon as it can know.</summary>
public sealed class PriceSubscriptionTests
{
    private readonly IGrainFactory grains = Substitute.For<IGrainFactory>();
    private readonly IMarketDataGrain shard = Substitute.For<IMarketDataGrain>();
    private readonly PriceBoard board = new(new GrainSettings());
    private readonly PriceSubscription subscription;

    public PriceSubscriptionTests()
    {
        shard.Subscribe(Arg.Any<IPriceObserver>()).Returns(ImmutableArray<PriceQuote>.Empty);
        grains.GetGrain<IMarketDataGrain>(Arg.Any<string>()).Returns(Substitute.For<IMarketDataGrain>());
        grains.GetGrain<IMarketDataGrain>("3").Returns(shard);
        subscription = new(
            board,
            Substitute.For<ICloseHistory>(),
            grains,
            new Nudges(new ManualTimeProvider()),
            NullLogger<PriceSubscription>.Instance);
    }

    [Fact]
    public async Task OnMoved_SubscribesToThatShardAgain()
    {
        using CancellationTokenSource stop = new();
        Task running = subscription.RunAsync(stop.Token);
        await Poll.UntilAsync(() => shard.ReceivedCalls().Count() == 1);
        subscription.OnMoved("3");
        await Poll.UntilAsync(() => shard.ReceivedCalls().Count() == 2);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    [Fact]
    public void OnMoved_WhenItDoesNotRun_BringsNoShardBack()
    {
        subscription.OnMoved("3");
        shard.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public void OnPrices_PutsThemOnTheBoard()
    {
        DateTimeOffset now = new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero);
        subscription.OnPrices([new("AIG", 7, now, now)]);
        board.Ticks["AIG"].Price.ShouldBe(7);
    }
}
