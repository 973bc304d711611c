using System.Text.Json.Nodes;
using Risk.Metrics;
using Risk.Tests.Support;

namespace Risk.Tests.Metrics.Golden;

/// <summary>Every metric of the six books, against values that were computed elsewhere at full precision.</summary>
public sealed class SixBooksTests
{
    [Fact]
    public void Compute_AtTheClose_EqualsGolden()
    {
        foreach ((string id, PreparedBook book, JsonNode expected) in Books())
        {
            Snapshot snapshot = SnapshotCalculator.Compute(book, GoldenMarket.NoTicks, GoldenMarket.Now);
            snapshot.Status.ShouldBe(SnapshotStatus.Ok, id);
            snapshot.RealisedFrom.ShouldBe(RealisedFrom.Held, id);
            snapshot.Metrics.ShouldBeGolden(expected["close"]!, id);
            snapshot.Metrics.ShouldBeGoldenRealised(expected["heldNavHistory"]!, id);
            snapshot.Metrics.CurrentDrawdown.ShouldBeGolden(
                -GoldenAssert.Number(expected["heldNavHistory"]!, "currentDrawdown"), id + " current_drawdown");
        }
    }

    [Fact]
    public void Compute_AtLivePrices_EqualsGolden()
    {
        Dictionary<string, Quote> ticks = GoldenMarket.LiveTicks();
        foreach ((string id, PreparedBook book, JsonNode expected) in Books())
        {
            Snapshot snapshot = SnapshotCalculator.Compute(book, ticks, GoldenMarket.Now);
            snapshot.Status.ShouldBe(SnapshotStatus.Ok, id);
            snapshot.Metrics.ShouldBeGolden(expected["live"]!, id);
            snapshot.Metrics.ShouldBeGoldenRealised(expected["heldNavHistory"]!, id);
        }
    }

    [Fact]
    public void Compute_AfterEachTick_EqualsGolden()
    {
        foreach ((string id, PreparedBook book, JsonNode expected) in Books())
        {
            Dictionary<string, Quote> ticks = GoldenMarket.LiveTicks();
            int seq = 0;
            foreach ((string symbol, Quote tick) in GoldenMarket.Tape())
            {
                ticks[symbol] = tick;
                ShouldBeAfterTick(
                    SnapshotCalculator.Compute(book, ticks, GoldenMarket.Now).Metrics,
                    expected["afterTicks"]![seq++]!,
                    $"{id} after tick {seq}");
            }
            seq.ShouldBe(60);
        }
    }

    private static void ShouldBeAfterTick(MetricSet metrics, JsonNode expected, string what)
    {
        metrics.Nav.ShouldBeGolden((double)expected["nav"]!, what);
        metrics.ExposureGross.ShouldBeGolden((double)expected["gross"]!, what);
        metrics.DailyPnl.ShouldBeGolden((double)expected["dailyPnl"]!, what);
        (metrics.Var95 * metrics.Nav).ShouldBeGolden(-(double)expected["var95"]!, what);
        metrics.Var99Amount.ShouldBeGolden(-(double)expected["var99"]!, what);
        metrics.Cvar975Amount.ShouldBeGolden(-(double)expected["es975"]!, what);
        (metrics.Cvar99 * metrics.Nav).ShouldBeGolden(-(double)expected["es99"]!, what);
    }

    private static IEnumerable<(string Id, PreparedBook Book, JsonNode Expected)> Books()
    {
        Dictionary<string, CloseSeries> closes = GoldenMarket.Closes();
        JsonNode expected = SharedData.Json("expected_metrics.json")["portfolios"]!;
        (string Id, Book Book)[] books = [.. GoldenMarket.Books()];
        books.Length.ShouldBe(6);
        return books.Select(one => (
            one.Id,
            PreparedBook.Of(one.Book, closes, NavHistory.Empty, CalculationSettings.Default),
            expected[one.Id]!));
    }
}
