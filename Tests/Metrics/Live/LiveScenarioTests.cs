using Risk.Metrics;
using Risk.Tests.Metrics.Components;
using static Risk.Tests.Metrics.Components.RandomBooks;

namespace Risk.Tests.Metrics.Live;

/// <summary>The tick by tick calculation is the whole one but for rounding, and costs no memory.</summary>
public sealed class LiveScenarioTests
{
    [Fact]
    public void Revalue_AnySequence_EqualsTheWholeCalculation() =>
        ForEach(book =>
        {
            LiveScenarios live = new(book);
            Random random = new(book.Days.Length);
            Enumerable.Range(0, 200).ToList().ForEach(_ => Move(live, random));
            ScenarioBook whole = book.With(live.MarketValues.ToArray());
            return Distance(live, whole) <= 1e-12 * whole.MarketValues.Sum(Math.Abs)
                && Near(live.Tails(), TailsOf(whole), 1e-12 * whole.MarketValues.Sum(Math.Abs));
        });

    [Fact]
    public void Recompute_AfterAnySequence_HasTheBitsOfTheWholeCalculation() =>
        ForEach(book =>
        {
            LiveScenarios live = new(book);
            Random random = new(book.Days.Length);
            Enumerable.Range(0, 50).ToList().ForEach(_ => Move(live, random));
            live.Recompute();
            ScenarioBook whole = book.With(live.MarketValues.ToArray());
            return live.Profits.SequenceEqual(whole.Profits) && live.Tails() == TailsOf(whole);
        });

    [Theory]
    [InlineData(1_000_000, LiveScenarios.RecomputeEvery, 1e-12)]
    [InlineData(10_000_000, int.MaxValue, 1e-10)]       // never computed anew
    public void Revalue_MillionsOfTimes_DriftsByNoMoreThanRounding(int ticks, int recomputeEvery, double allowed)
    {
        ScenarioBook book = Of(new Random(7));
        LiveScenarios live = new(book, recomputeEvery);
        Random random = new(8);
        for (int tick = 0; tick < ticks; tick++)
        {
            int position = tick % book.Symbols.Length;
            live.Revalue(position, book.MarketValues[position] * (0.9 + 0.2 * random.NextDouble()));
        }
        ScenarioBook whole = book.With(live.MarketValues.ToArray());
        double largest = whole.Profits.Max(Math.Abs);
        Distance(live, whole).ShouldBeLessThanOrEqualTo(allowed * largest);
        live.Recompute();
        Distance(live, whole).ShouldBe(0);
    }

    [Fact]
    public void Revalue_AsOftenAsAllowed_ComputesAnew()
    {
        ScenarioBook book = Of(new Random(3));
        LiveScenarios live = new(book, recomputeEvery: 3);
        int[] moves = [.. Enumerable.Range(0, 4).Select(_ =>
        {
            live.Revalue(0, book.MarketValues[0] * 1.01);
            return live.Moves;
        })];
        moves.ShouldBe([1, 2, 0, 1]);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e308)]
    [InlineData(1.001e24)]
    public void Revalue_ToWhatCannotBe_ChangesNothing(double marketValue)
    {
        ScenarioBook book = Of(new Random(4));
        LiveScenarios live = new(book);
        live.Revalue(0, marketValue).ShouldBeFalse();
        live.Profits.SequenceEqual(book.Profits).ShouldBeTrue();
        live.MarketValues.SequenceEqual(book.MarketValues).ShouldBeTrue();
        live.Revalue(0, -1e24).ShouldBeTrue("it can still be booked");
    }

    [Fact]
    public void Revalue_AndTails_AllocateNothing()
    {
        ScenarioBook book = Of(new Random(5));
        LiveScenarios live = new(book);
        Random random = new(6);
        Move(live, random);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int tick = 0; tick < 10_000; tick++)
            Move(live, random);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void Move(LiveScenarios live, Random random)
    {
        int position = random.Next(live.MarketValues.Length);
        live.Revalue(position, (random.NextDouble() - 0.4) * 1e6);
        live.Tails();
    }

    private static LiveTails TailsOf(ScenarioBook book)
    {
        TailEstimator whole = new(VarMethod.Historical, book.Profits);
        return new(whole.At(Tail.P95), whole.At(Tail.P975), whole.At(Tail.P99));
    }

    private static double Distance(LiveScenarios live, ScenarioBook whole) =>
        live.Profits.ToArray().Zip(whole.Profits, (one, two) => Math.Abs(one - two)).Max();

    private static bool Near(LiveTails one, LiveTails two, double allowed) =>
        Near(one.P95, two.P95, allowed) && Near(one.P975, two.P975, allowed) && Near(one.P99, two.P99, allowed);

    private static bool Near(TailEstimate one, TailEstimate two, double allowed) =>
        Math.Abs(one.ValueAtRisk - two.ValueAtRisk) <= allowed && Math.Abs(one.Shortfall - two.Shortfall) <= allowed;
}
