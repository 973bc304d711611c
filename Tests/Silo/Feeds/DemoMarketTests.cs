using Risk.Contracts;
using Risk.Silo.Feeds.Demo;

namespace Risk.Tests.Silo.Feeds;

/// <summary>The demo's market: the same everywhere, with a fall that breaks a limit within a minute.</summary>
public sealed class DemoMarketTests
{
    [Fact]
    public void Closes_ThatGoOnLonger_BeginTheSame()
    {
        DailyClose[] shorter = [.. DemoMarket.Closes(new(2025, 6, 30))];
        DailyClose[] longer = [.. DemoMarket.Closes(new(2025, 7, 31))];
        longer.Take(shorter.Length).ShouldBe(shorter);
        longer.ShouldAllBe(close => close.Close > 0);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(19, 0)]
    [InlineData(35, -0.015)]
    [InlineData(50, -0.03)]
    [InlineData(409, -0.03)]
    [InlineData(430, -0.015)]
    [InlineData(450, 0)]
    [InlineData(650, -0.03)] // the cycle of ten minutes again
    public void Sector_FallsWithinAMinuteAndComesBack(int second, double move) =>
        DemoMarket.SectorMove(TimeSpan.FromSeconds(second)).ShouldBe(move, 1e-12);

    [Fact]
    public void Price_OfAnotherSector_StaysWithinACalmDay()
    {
        foreach (DemoInstrument one in DemoInstruments.All.Where(i => i.Sector is not DemoSector.Technology))
        {
            double[] moves = [.. Enumerable.Range(0, 24 * 60).Select(minute => TimeSpan.FromMinutes(minute))
                .Select(time => (double)DemoMarket.Live(one, 100, time, TimeSpan.FromSeconds(80), 0) / 100 - 1)];
            double volatility = Math.Abs(one.Beta) * 0.008 + one.OwnVolatility + one.SectorVolatility;
            moves.ShouldAllBe(move => Math.Abs(move) < volatility / 2 + 0.001);
        }
    }
}
