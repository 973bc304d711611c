using Risk.Tests.Cluster.Harness;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Work;

/// <summary>Portfolios over the silos: spread evenly, taken over from a dead one, shared with a new one.</summary>
public sealed class SpreadTests : ClusterTest
{
    private const int Portfolios = 300;
    private const int More = 100;
    private const double Tolerance = 0.25;
    private const string Symbol = "SPREAD.X";

    [Fact(Timeout = 600_000)]
    public async Task Portfolios_AreSpreadEvenly_TakenOver_AndSpreadFurther()
    {
        await StartAsync(silos: 3, apis: 2);
        Desk desk = Cluster.Apis[0].Desk;
        await desk.ImportClosesAsync([$"{Clock.Now.AddDays(-2):yyyy-MM-dd},{Symbol},100",
            $"{Clock.Now.AddDays(-1):yyyy-MM-dd},{Symbol},101"]);
        await MakeAsync(desk, 0, Portfolios);

        int[] spread = await CountsAsync();
        Measured($"{Portfolios} portfolios over three silos: {string.Join(", ", spread)}");
        double even = Portfolios / 3.0;
        spread.ShouldAllBe(n => Math.Abs(n - even) <= Tolerance * even);

        TimeSpan slowest = await KillAndTimeAsync();
        Measured($"every portfolio was valued by a new price {slowest:s\\.fff} s after the kill");

        SiloNode fourth = Cluster.Add(Site.Local);
        await fourth.StartAsync();
        await MakeAsync(desk, Portfolios, More);
        int taken = await PortfoliosOfAsync(fourth);
        Measured($"of {More} further portfolios the new silo has {taken}");
        taken.ShouldBeGreaterThan(0);
    }

    private static async Task MakeAsync(Desk desk, int first, int count)
    {
        foreach (int[] some in Enumerable.Range(first, count).Chunk(20))
        {
            await Task.WhenAll(some.Select(async i =>
            {
                await desk.CreateAsync($"S{i}");
                await desk.HoldAsync($"S{i}", (Symbol, 1));
            }));
        }
    }

    /// <summary>Kills a silo, goes on with the prices, and waits until they reach each portfolio.</summary>
    private async Task<TimeSpan> KillAndTimeAsync()
    {
        const decimal first = 102;
        await Cluster.KillAsync(Cluster.Silos[2]);
        DateTimeOffset killed = Cluster.Faults[^1];
        using CancellationTokenSource enough = new();
        Task feed = FeedAsync(first, enough.Token);
        await Wait.UntilAsync("every portfolio has a new price", async () => await AllAreAboveAsync((double)first));
        TimeSpan slowest = Clock.Now - killed;
        await enough.CancelAsync();
        await feed;
        return slowest;
    }

    private async Task FeedAsync(decimal first, CancellationToken stop)
    {
        for (int i = 0; !stop.IsCancellationRequested; i++)
        {
            await Cluster.Apis[1].TryTickAsync(Symbol, first + (i / 100m));
            await Task.Delay(200, CancellationToken.None);
        }
    }

    private async Task<bool> AllAreAboveAsync(double price)
    {
        IReadOnlyList<double> navs = await Cluster.Apis[0].NavsAsync();
        return navs.Count == Portfolios && navs.All(nav => nav >= price);
    }

    private async Task<int[]> CountsAsync()
    {
        List<int> counts = [];
        foreach (SiloNode silo in Cluster.Silos)
            counts.Add(await PortfoliosOfAsync(silo));
        return [.. counts];
    }

    private static async Task<int> PortfoliosOfAsync(SiloNode silo) => await silo.PortfoliosAsync();
}
