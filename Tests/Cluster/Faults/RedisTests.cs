using Risk.Tests.Cluster.Harness;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Faults;

/// <summary>Faults 9 and 10: Redis is away, and Redis has forgotten everything.</summary>
public sealed class RedisTests : ClusterTest
{
    private const int Books = 6;

    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TwoClustersAtMost = TimeSpan.FromSeconds(15);

    [Fact(Timeout = 400_000)]
    public async Task Redis_StoppedForAMinute_HoldsUpNoAlertAndEvictsNoSilo()
    {
        Floor floor = await SetUpAsync(Floor.After(20));

        await Redis.StopAsync();
        DateTimeOffset stopped = Clock.Now;
        IReadOnlyList<AlertShape> alerts = await floor.OpenAsync(History);
        DateTimeOffset due = floor.LastDue(alerts);
        await floor.CompletedAsync();
        Measured($"the last step was told {Mail.Mails.Max(m => m.At) - due:s\\.fff} s after it was due");
        await Wait.UntilAsync(stopped + Outage);
        await Redis.StartAsync();

        await Wait.UntilAsync(Clock.Now + TimeSpan.FromSeconds(10));
        Cluster.Silos.ShouldAllBe(s => s.Process.IsRunning);
        await Task.WhenAll(Cluster.Silos.Select(s => s.ReadyAsync()));
        await CheckAsync(Cluster.Apis[0].Desk);
    }

    [Fact(Timeout = 400_000)]
    public async Task Redis_Flushed_LeavesNoTwoClusters()
    {
        Floor floor = await SetUpAsync(Floor.After(30));
        await floor.OpenAsync(History);
        await Wait.UntilAsync("the first step is told", () => Mail.Mails.Count >= Books);
        SiloNode[] old = [.. Cluster.Silos];

        await Redis.FlushAsync();
        DateTimeOffset flushed = Clock.Now;
        Cluster.Faults.Add(flushed);
        // It sees an empty table and founds a cluster of its own.
        Cluster.Add(Site.Local).Start();
        await Wait.UntilAsync(
            "the old cluster has left", () => old.All(s => s.Process.HasExited), TwoClustersAtMost * 2);

        TimeSpan together = Clock.Now - flushed;
        Measured($"the last silo of the old cluster left {together:s\\.fff} s after the flush");
        together.ShouldBeLessThan(TwoClustersAtMost);
        Cluster.Faults.Add(Clock.Now);
        foreach (SiloNode silo in old)
            silo.Start();
        await floor.CompletedAsync();
        await CheckAsync(Cluster.Apis[0].Desk);
    }

    private async Task<Floor> SetUpAsync(Ladder ladder)
    {
        await StartAsync(silos: 3, apis: 1);
        Floor floor = new(Cluster.Apis[0].Desk, ladder, Books);
        await floor.SetUpAsync();
        return floor;
    }
}
