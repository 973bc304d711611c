using Risk.Metrics;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Live;

/// <summary>Ticks that are known are in it; symbols whose ticks are only awaited are not.</summary>
public sealed class TickDictionaryTests
{
    private readonly TickDictionary table = new() { ["A"] = Tick(1, 10) };

    [Fact]
    public void Of_ASymbolWithoutATick_IsNoTick()
    {
        table.Of("B").Newest.ShouldBeNull();
        table.Keys.ShouldBe(["A"]);
        table.Count.ShouldBe(1);
        table.TryGetValue("B", out _).ShouldBeFalse();
        table.ContainsKey("B").ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => table["B"]);
    }

    [Fact]
    public void Of_ASymbol_ShowsItsTicksFromThenOn()
    {
        Ticker ticker = table.Of("B");
        table["B"] = Tick(2, 20);
        ticker.Newest!.Quote.ShouldBe(Tick(2, 20));
        table["B"].Price.ShouldBe(20);
        table.Values.ShouldBe([Tick(1, 10), Tick(2, 20)], ignoreOrder: true);
    }
}
