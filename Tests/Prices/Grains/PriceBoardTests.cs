using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Risk.Contracts;
using Risk.Grains.Prices;
using Risk.Grains.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Prices.Grains;

public sealed class PriceBoardTests
{
    private static readonly GrainSettings Settings = new();

    private readonly ManualTimeProvider clock = new();
    private readonly PriceBoard board = new(Settings);
    private readonly IGrainFactory grains = Substitute.For<IGrainFactory>();
    private readonly IPortfolioGrain portfolio = Substitute.For<IPortfolioGrain>();

    public PriceBoardTests() => grains.GetGrain<IPortfolioGrain>("P1").Returns(portfolio);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void OnPrices_MarksWhoHoldsTheSymbol()
    {
        board.Watch("P1", ["A", "B"]);
        board.Watch("P2", ["B"]);
        board.OnPrices([Quote("A", 1)]);
        board.TakeMarked().ShouldBe(["P1"]);
        board.OnPrices([Quote("B", 1)]);
        board.TakeMarked().ShouldBe(["P1", "P2"], ignoreOrder: true);
        board.TakeMarked().ShouldBeEmpty();
    }

    [Fact]
    public void Watch_OtherSymbols_TakesThePlaceOfThoseBefore()
    {
        board.Watch("P1", ["A"]);
        board.Watch("P1", ["B"]);
        board.OnPrices([Quote("A", 1)]);
        board.TakeMarked().ShouldBeEmpty();
    }

    [Fact]
    public void Unwatch_IsNeitherMarkedNorToBeRevalued()
    {
        board.Watch("P1", ["A"]);
        board.OnPrices([Quote("A", 1)]);
        board.Unwatch("P1");
        board.OnPrices([Quote("A", 2)]);
        board.TakeMarked().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 9, 2, false)]  // made earlier
    [InlineData(0, 0, 1, false)]   // the same, sent again on a renewal
    [InlineData(0, 0, 2, true)]
    [InlineData(0, -1, 2, false)]  // of the same instant, came earlier
    [InlineData(0, 1, 2, true)]
    [InlineData(1, -1, 2, true)]
    public void OnPrices_TakesWhatIsNewer(int madeLater, int cameLater, int price, bool taken)
    {
        board.Watch("P1", ["A"]);
        board.OnPrices([Quote("A", 1)]);
        board.TakeMarked();
        PriceQuote next = Quote("A", price);
        DateTimeOffset arrivedAt = next.ArrivedAt.AddSeconds(cameLater);
        board.OnPrices([next with { At = next.At.AddSeconds(madeLater), ArrivedAt = arrivedAt }]);
        board.Ticks["A"].Price.ShouldBe(taken ? price : 1);
        board.TakeMarked().Count.ShouldBe(taken ? 1 : 0);
    }

    [Fact]
    public void OnPrices_DatesTicksByTheMarketsDay()
    {
        TimeZoneInfo ahead = TimeZoneInfo.CreateCustomTimeZone("ahead", TimeSpan.FromHours(10), "ahead", "ahead");
        PriceBoard there = new(Settings with { MarketTimeZone = ahead });
        there.OnPrices([Quote("A", 1)]);
        there.Ticks["A"].Day.ShouldBe(new DateOnly(2026, 1, 6), "it is half past midnight there");
    }

    [Fact]
    public async Task Pump_AManyTimesMarkedPortfolio_IsRevaluedOnce()
    {
        using RevaluationPump pump = Pump();
        board.Mark("P1");
        board.Mark("P1");
        pump.Pump(Cancel);
        pump.Pump(Cancel);
        await portfolio.Received(1).Revalue();
    }

    [Fact]
    public async Task Pump_APortfolioStillAtIt_IsNotCalledTwiceAtOnceNorForgotten()
    {
        TaskCompletionSource slow = new();
        portfolio.Revalue().Returns(slow.Task, Task.CompletedTask);
        using RevaluationPump pump = Pump();
        board.Mark("P1");
        pump.Pump(Cancel);
        board.Mark("P1");
        pump.Pump(Cancel);
        await portfolio.Received(1).Revalue();
        slow.SetResult();
        await Poll.UntilAsync(() =>
        {
            pump.Pump(Cancel);
            return portfolio.ReceivedCalls().Count() == 2;
        });
    }

    [Fact]
    public async Task Pump_APortfolioThatFailed_IsTriedAgainAfterAPause()
    {
        portfolio.Revalue().Returns(Task.FromException(new IOException("away")), Task.CompletedTask);
        using RevaluationPump pump = Pump();
        board.Mark("P1");
        pump.Pump(Cancel);
        await Poll.UntilAsync(() => clock.NextDue is not null);
        pump.Pump(Cancel);
        portfolio.ReceivedCalls().Count().ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Poll.UntilAsync(() =>
        {
            pump.Pump(Cancel);
            return portfolio.ReceivedCalls().Count() == 2;
        });
    }

    [Fact]
    public async Task Runner_CarriesATickFromItsShardToTheBoard()
    {
        await using RiskHost host = await RiskHost.StartAsync();
        await Publish(host, "EARLY");
        using CancellationTokenSource stop = new();
        Task running = host.Engine.Services.GetRequiredService<PriceBoardRunner>().RunAsync(stop.Token);
        await Poll.UntilAsync(() => host.Board.Ticks.ContainsKey("EARLY"));
        await Publish(host, "AIG");
        await Poll.UntilAsync(() => host.Board.Ticks.ContainsKey("AIG"));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    private static Task<PublishResult> Publish(RiskHost host, string symbol) =>
        host.MarketData(symbol).Publish([new(symbol, 7, host.Now)]);

    private RevaluationPump Pump() => new(board, grains, Settings, clock, NullLogger<RevaluationPump>.Instance);

    private PriceQuote Quote(string symbol, decimal price) => new(symbol, price, clock.GetUtcNow(), clock.GetUtcNow());
}
