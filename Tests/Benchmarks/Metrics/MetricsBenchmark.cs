using System.Globalization;
using Risk.Metrics;

namespace Risk.Benchmarks.Metrics;

/// <summary>Prints what the risk of one book costs on one thread, all anew and tick by tick.</summary>
internal static class MetricsBenchmark
{
    private static readonly (int Positions, int Closes)[] Sizes = [(30, 756), (100, 500), (500, 500)];

    public static void Run()
    {
        Console.WriteLine($"{"",-44}{"least us",10}{"median us",11}{"bytes",9}");
        foreach ((int positions, int closes) in Sizes)
        {
            RandomMarket market = new(positions, closes);
            Row(market, "snapshot, all metrics", () => market.Snapshot());
            LiveScenarios live = new(market.Scenarios());
            Row(market, "scenarios anew and tails", () =>
            {
                live.Recompute();
                live.Tails();
            });
            int tick = 0;
            Row(market, "one tick and fresh tails", () =>
            {
                int position = tick++ % positions;
                live.Revalue(position, market.Move(position));
                live.Tails();
            });
        }
    }

    private static void Row(RandomMarket market, string name, Action work)
    {
        Timing timing = Timing.Of(work);
        string size = $"{market.Positions} x {market.Closes}: {name}";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{size,-44}{timing.Least,10:N2}{timing.Median,11:N2}{timing.Bytes,9:N0}"));
    }
}
