using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;
using Risk.Tests.Metrics.Books;

namespace Risk.Tests.Metrics.Live;

/// <summary>A book that lives through ticks, executions and close rolls equals the whole calculation.</summary>
public sealed class LiveSequenceTests
{
    private const int Symbols = 4;
    private const int Steps = 60;

    // Of books of some ten thousand: a hundred-millionth of a cent.
    private const double Rounding = 1e-10;

    [Fact]
    public void Live_ThroughAnySequence_EqualsTheWholeCalculation() =>
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => new Life(new Random(seed)).Run())
            .QuickCheckThrowOnFailure();

    private sealed class Life(Random random)
    {
        private readonly double[] prices = [100, 50, 20, 10];
        private readonly double[] quantities = [10, -20, 30, 0];
        private readonly List<double>[] closes = [.. Enumerable.Range(0, Symbols).Select(_ => new List<double>())];
        private LiveScenarios live = null!;

        public bool Run()
        {
            for (int day = 0; day < 70; day++)
                Close();
            return Enumerable.Range(0, Steps).All(_ =>
            {
                Step();
                return IsWhole();
            });
        }

        private void Step()
        {
            int symbol = random.Next(Symbols), kind = random.Next(10);
            if (kind == 0)
                Close();
            else if (kind <= 2)
                Execute(symbol);
            else
                Tick(symbol);
        }

        // The returns change, so it starts anew.
        private void Close()
        {
            for (int i = 0; i < Symbols; i++)
                closes[i].Add(prices[i] *= 0.97 + 0.06 * random.NextDouble());
            live = new(Whole());
        }

        private void Execute(int symbol)
        {
            quantities[symbol] += random.Next(-50, 50);
            live.Revalue(symbol, quantities[symbol] * prices[symbol]).ShouldBeTrue();
        }

        private void Tick(int symbol)
        {
            prices[symbol] *= 0.99 + 0.02 * random.NextDouble();
            live.Revalue(symbol, quantities[symbol] * prices[symbol]).ShouldBeTrue();
        }

        private bool IsWhole()
        {
            ScenarioBook whole = Whole();
            TailEstimate expected = new TailEstimator(VarMethod.Historical, whole.Profits).At(Tail.P99);
            TailEstimate actual = live.Tails().P99;
            return Math.Abs(actual.ValueAtRisk - expected.ValueAtRisk) <= Rounding
                && Math.Abs(actual.Shortfall - expected.Shortfall) <= Rounding
                && live.MarketValues.SequenceEqual(whole.MarketValues);
        }

        private ScenarioBook Whole() => ScenarioBook.Of(
            [.. Enumerable.Range(0, Symbols).Select(i => $"S{i}")],
            [.. quantities.Zip(prices, (quantity, price) => quantity * price)],
            ReturnWindow.Of([.. closes.Select((one, i) => TestMarket.Series($"S{i}", 0, [.. one]))], 64),
            0).Value!;
    }
}
