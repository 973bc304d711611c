using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;
using Risk.Tests.Metrics.Books;
using static Risk.Tests.Metrics.Books.TestMarket;

namespace Risk.Tests.Metrics.Live;

/// <summary>A book that has followed ticks has the bits of one computed anew, by each method.</summary>
public sealed class LiveBookTests
{
    private const int Symbols = 5;
    private const int Days = 300;
    private static readonly DateTimeOffset Now = Noon(Days);

    private static readonly Dictionary<string, CloseSeries> Closes = TestMarket.Of(
        [.. Enumerable.Range(0, Symbols).Select(i => Series($"S{i}", 0, Levels(new Random(i))))]);

    [Fact]
    public void Revalue_AnySequenceOfTicks_HasTheBitsOfTheWholeCalculation() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => Enum.GetValues<VarMethod>().All(method =>
        {
            Random random = new(seed);
            PreparedBook book = Prepare(random, method);
            LiveBook live = new(book);
            TickDictionary ticks = new();
            return Enumerable.Range(0, 30).All(_ =>
            {
                Move(ticks, random);
                live.Revalue(ticks);
                return IsSame(live.Snapshot(Now), SnapshotCalculator.Compute(book, ticks.ToDictionary(), Now));
            });
        })).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(VarMethod.Historical)]
    [InlineData(VarMethod.OrderStatistic)]
    [InlineData(VarMethod.Filtered)]
    [InlineData(VarMethod.Parametric)]
    [InlineData(VarMethod.CornishFisher)]
    public void Revalue_AllocatesNothing(VarMethod method)
    {
        Random random = new(1);
        TickDictionary ticks = new();
        LiveBook live = new(Prepare(random, method));
        for (int i = 0; i < 20; i++)
        {
            Move(ticks, random);
            live.Revalue(ticks);
        }
        long allocated = 0;
        for (int tick = 0; tick < 2_000; tick++)
        {
            ticks["S0"] = Tick(Days, 90 + tick % 20);
            long before = GC.GetAllocatedBytesForCurrentThread();
            live.Revalue(ticks);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }
        allocated.ShouldBe(0);
    }

    [Fact]
    public void ComputeAll_OfBooksOfSeveralWindows_HasTheBitsOfEach()
    {
        Random random = new(5);
        TickDictionary ticks = new();
        Move(ticks, random);
        PreparedBook[] books = [.. Enumerable.Range(60, 60).Select(n => PreparedBook.Of(
            Holding(("S0", random.Next(1, 100)), ("S1", -2.5), ("S2", n)), Closes, NavHistory.Empty,
            CalculationSettings.Default with { WindowCloses = 4 * n - 180 })), Prepare(random, VarMethod.Filtered)];
        LiveBook[] together = [.. books.Select(book => new LiveBook(book))];
        LiveBook.ComputeAll(together, ticks);
        together.Select(live => live.Metrics)
            .ShouldBe(books.Select(book => SnapshotCalculator.Compute(book, ticks, Now).Metrics));
    }

    [Fact]
    public void Revalue_AfterAPriceThatIsNone_IsRightAgain()
    {
        PreparedBook book = Prepare(new Random(2), VarMethod.Historical);
        LiveBook live = new(book);
        live.Revalue(new Dictionary<string, Quote> { ["S0"] = Tick(Days, double.NaN) });
        MetricCatalog.Find("var_99")!.Read(live.Metrics).ShouldBeNull();
        Dictionary<string, Quote> good = new() { ["S0"] = Tick(Days, 101) };
        live.Revalue(good);
        live.Metrics.ShouldBe(SnapshotCalculator.Compute(book, good, Now).Metrics);
    }

    [Fact]
    public void Revalue_WithoutAPrice_HasOnlyWhatNoPriceCanChange()
    {
        PreparedBook book = PreparedBook.Of(
            Holding(("S0", 1), ("NEVER", 1)), Closes, NavHistory.Empty, CalculationSettings.Default);
        LiveBook live = new(book);
        live.Revalue(new Dictionary<string, Quote>());
        live.Metrics.ShouldBe(book.Base);
        live.Snapshot(Now).MissingSymbols.ShouldBe(["NEVER"]);
        live.Revalue(new Dictionary<string, Quote> { ["NEVER"] = Tick(Days, 7) });
        live.Metrics.Nav.ShouldNotBeNull();
    }

    private static PreparedBook Prepare(Random random, VarMethod method)
    {
        Book book = Holding([.. Enumerable.Range(0, random.Next(1, Symbols + 1))
            .Select(i => ($"S{i}", random.Next(-100, 200) + 0.5))]) with { Benchmark = "S0", VarMethod = method };
        return PreparedBook.Of(book, Closes, NavHistory.Empty, CalculationSettings.Default);
    }

    private static void Move(TickDictionary ticks, Random random)
    {
        for (int i = random.Next(3); i >= 0; i--)
        {
            // Of the last close's day, which replaces it, or of a later one.
            string symbol = $"S{random.Next(Symbols)}";
            int day = ticks.TryGetValue(symbol, out Quote last) ? last.Day.DayNumber - FirstDay.DayNumber : Days - 1;
            ticks[symbol] = Tick(day + random.Next(2), Math.Round(80 + 40 * random.NextDouble(), 2));
        }
    }

    private static bool IsSame(Snapshot one, Snapshot other) =>
        one with { StaleSymbols = [], MissingSymbols = [] } == other with { StaleSymbols = [], MissingSymbols = [] }
        && one.StaleSymbols.SequenceEqual(other.StaleSymbols) && one.MissingSymbols.SequenceEqual(other.MissingSymbols);

    private static double[] Levels(Random random)
    {
        double level = 100;
        return [.. Enumerable.Range(0, Days).Select(_ => level *= 0.97 + 0.06 * random.NextDouble())];
    }
}
