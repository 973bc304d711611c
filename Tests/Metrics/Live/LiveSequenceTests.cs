using FsCheck;
using FsCheck.Fluent;
using Risk.Metrics;
using Risk.Tests.Metrics.Books;

namespace Risk.Tests.Metrics.Live;

/// <summary>Scenarios that follow ticks, executions and close rolls have the bits of the whole calculation.</summary>
public sealed class LiveSequenceTests
{
    private const int Symbols = 4;
    private const int Steps = 60;

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
            ScenarioBook whole = Whole();
            live = new(whole.Returns, Scenarios.LargestReturn(whole.Returns));
            live.Follow(whole.MarketValues);
        }

        private void Execute(int symbol)
        {
            quantities[symbol] += random.Next(-50, 50);
            live.Follow(MarketValues());
        }

        private void Tick(int symbol)
        {
            prices[symbol] *= 0.99 + 0.02 * random.NextDouble();
            live.Follow(MarketValues());
        }

        private bool IsWhole()
        {
            ScenarioBook whole = Whole();
            LiveScenarios anew = new(whole.Returns, Scenarios.LargestReturn(whole.Returns));
            anew.Compute(whole.MarketValues);
            return live.Profits.SequenceEqual(anew.Profits);
        }

        private double[] MarketValues() => [.. quantities.Zip(prices, (quantity, price) => quantity * price)];

        private ScenarioBook Whole() => ScenarioBook.Of(
            [.. Enumerable.Range(0, Symbols).Select(i => $"S{i}")],
            MarketValues(),
            ReturnWindow.Of([.. closes.Select((one, i) => TestMarket.Series($"S{i}", 0, [.. one]))], 64),
            0).Value!;
    }
}
