using Risk.Contracts;
using Risk.Grains.Prices;
using Risk.Grains.Records;
using Risk.Tests.Support;
using Risk.Tests.Support.Fakes;

namespace Risk.Tests.Prices.Grains;

public sealed class CloseHistoryTests
{
    private static readonly DateOnly Monday = new(2024, 5, 6);

    private readonly MemoryCloses store = new();

    [Fact]
    public async Task Refresh_ReadsWhatIsNewer_AndKeepsTheRest()
    {
        using CloseHistory history = new(store);
        (await history.RefreshAsync(0)).Series.ShouldBeEmpty();
        await store.UpsertAsync([Close(0, "A", 10), Close(1, "A", 11), Close(0, "B", 20)]);
        CloseBook first = await history.RefreshAsync(1);
        first.Series["A"].Closes.ToArray().ShouldBe([10, 11]);
        await store.UpsertAsync([Close(1, "A", 12), Close(2, "A", 13)]);
        CloseBook second = await history.RefreshAsync(2);
        second.Series["A"].Closes.ToArray().ShouldBe([10, 12, 13]);
        second.Series["B"].ShouldBeSameAs(first.Series["B"]);
        first.Series["A"].Closes.ToArray().ShouldBe([10, 11], "who has the old one goes on with it");
    }

    [Fact]
    public async Task Refresh_ToAVersionThatIsKnown_ReadsNothing()
    {
        CountingStore counting = new(store);
        using CloseHistory history = new(counting);
        await store.UpsertAsync([Close(0, "A", 10)]);
        await Task.WhenAll(history.RefreshAsync(1), history.RefreshAsync(1), history.RefreshAsync(0));
        counting.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task Import_ABadRow_IsRefusedWhole()
    {
        await using RiskHost host = await RiskHost.StartAsync();
        IClosesGrain grain = host.Grains.GetGrain<IClosesGrain>(GrainKeys.Single);
        await Should.ThrowAsync<ArgumentException>(() => grain.Import([Close(0, "A", 10), Close(0, "B", 0)]));
        (await host.World.Closes.ReadSinceAsync(0)).Closes.ShouldBeEmpty();
        (await grain.Import([Close(0, "A", 10), Close(1, "A", 11)])).ShouldBe(2);
        (await grain.Import([Close(0, "A", 10), Close(1, "A", 12)])).ShouldBe(1);
    }

    private static DailyClose Close(int day, string symbol, decimal close) => new(Monday.AddDays(day), symbol, close);

    private sealed class CountingStore(ICloseStore inner) : ICloseStore
    {
        public int Reads { get; private set; }

        public Task<(int Changed, long Version)> UpsertAsync(IReadOnlyList<DailyClose> closes) =>
            inner.UpsertAsync(closes);

        public Task<(IReadOnlyList<DailyClose> Closes, long Version)> ReadSinceAsync(long version)
        {
            Reads++;
            return inner.ReadSinceAsync(version);
        }
    }
}
