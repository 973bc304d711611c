using Risk.Metrics;
using Risk.Tests.Metrics.Components;
using static Risk.Tests.Metrics.Components.RandomBooks;

namespace Risk.Tests.Metrics.Live;

/// <summary>Scenarios that follow market values are those computed anew, to the last bit, and cost no memory.</summary>
public sealed class LiveScenarioTests
{
    [Fact]
    public void Follow_AnySequence_HasTheBitsOfTheWholeCalculation() =>
        ForEach(book =>
        {
            LiveScenarios live = Follow(book);
            Random random = new(book.Days.Length);
            double[] values = [.. book.MarketValues];
            return Enumerable.Range(0, 100).All(_ =>
            {
                live.Follow(Moved(values, random));
                return live.Profits.SequenceEqual(Anew(values, book.Returns));
            });
        });

    [Fact]
    public void Follow_TenMillionTimes_DriftsByNothing()
    {
        ScenarioBook book = Of(new Random(7));
        LiveScenarios live = Follow(book);
        Random random = new(8);
        double[] values = [.. book.MarketValues];
        for (int tick = 0; tick < 10_000_000; tick++)
        {
            int position = tick % values.Length;
            values[position] = book.MarketValues[position] * (0.5 + random.NextDouble());
            live.Follow(values);
        }
        live.Profits.ToArray().ShouldBe(Anew(values, book.Returns));
    }

    [Fact]
    public void Compute_RoundsToAGridFinerThanAnyoneSees() =>
        ForEach(book =>
        {
            double largest = book.MarketValues.Sum(Math.Abs) * Scenarios.LargestReturn(book.Returns);
            return Anew(book.MarketValues, book.Returns).Zip(book.Profits, (one, two) => Math.Abs(one - two)).Max()
                <= book.MarketValues.Length * Math.Pow(2, -51) * largest;
        });

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e308)]
    public void Follow_ThroughWhatCannotBe_IsRightAgainAfterIt(double poison)
    {
        ScenarioBook book = Of(new Random(4));
        LiveScenarios live = Follow(book);
        double[] values = [.. book.MarketValues];
        values[0] = poison;
        live.Follow(values);
        (Math.Abs(live.Profits[0] - book.Profits[0]) < 1).ShouldBeFalse();
        live.Follow(book.MarketValues);
        live.Profits.ToArray().ShouldBe(Anew(book.MarketValues, book.Returns));
    }

    [Theory]
    [InlineData(15.9)]
    [InlineData(16.1)]  // too large for a grid
    [InlineData(1e9)]
    public void Follow_WithAnAbsurdReturnInTheHistory_HasTheBitsOfTheWholeCalculation(double absurd)
    {
        double[] wild = [.. Enumerable.Range(0, 80).Select(t => t == 40 ? absurd : Math.Sin(t) / 30)];
        double[] tame = [.. Enumerable.Range(0, 80).Select(t => Math.Cos(t) / 30)];
        ImmutableArray<ReadOnlyMemory<double>> returns = [wild, tame];
        LiveScenarios live = new(returns, Scenarios.LargestReturn(returns));
        for (int tick = 1; tick < 100; tick++)
        {
            live.Follow([1000d / tick, 777.7]);
            live.Profits.SequenceEqual(Anew([1000d / tick, 777.7], returns)).ShouldBeTrue();
        }
        live.Profits[0].ShouldBe(1000d / 99 * wild[0] + 777.7 * tame[0], 1e-9, "other days keep their digits");
    }

    private static LiveScenarios Follow(ScenarioBook book)
    {
        LiveScenarios live = new(book.Returns, Scenarios.LargestReturn(book.Returns));
        live.Follow(book.MarketValues);
        return live;
    }

    private static double[] Anew(double[] values, ImmutableArray<ReadOnlyMemory<double>> returns)
    {
        LiveScenarios anew = new(returns, Scenarios.LargestReturn(returns));
        anew.Compute(values);
        return [.. anew.Profits];
    }

    private static double[] Moved(double[] values, Random random)
    {
        int position = random.Next(values.Length);
        values[position] = (random.NextDouble() - 0.4) * Math.Pow(10, random.Next(0, 9));
        return values;
    }
}
