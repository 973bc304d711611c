using Risk.Tests.Cluster.Harness;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Faults;

/// <summary>Faults 11, 12 and 13: the network parts silos, cuts one from the stores, loses packets.</summary>
public sealed class NetworkTests() : ClusterTest(TestNetwork.Gateway)
{
    private const int Books = 8;

    [Fact(Timeout = 400_000)]
    public async Task Silos_Parted_OneSideLeavesAndNobodyIsToldTwice()
    {
        await using TestNetwork network = await TestNetwork.CreateAsync(3);
        Floor floor = await SetUpAsync(network, Floor.After(15));
        DateTimeOffset due = floor.LastDue(await floor.OpenAsync(History));

        await Wait.UntilAsync(due - TimeSpan.FromSeconds(5));
        await TestNetwork.CutAsync(network.Sites[0], network.Sites[1]);
        await TestNetwork.CutAsync(network.Sites[0], network.Sites[2]);
        await Wait.UntilAsync("one side has left", () => Cluster.Silos.Any(s => s.Process.HasExited));

        await floor.CompletedAsync();
        Cluster.Silos.Count(s => s.Process.IsRunning).ShouldBeInRange(1, 2);
        await TestNetwork.HealAsync(network.Sites[0]);
        await CheckAsync(Cluster.Apis[0].Desk);
        Mail.Mails.Count.ShouldBe(2 * Books);
        Measured($"the last step was told {Mail.Mails.Max(m => m.At) - due:s\\.fff} s after it was due");
    }

    [Fact(Timeout = 400_000)]
    public async Task Silo_CutFromTheStores_HandsItsStepsOn()
    {
        await using TestNetwork network = await TestNetwork.CreateAsync(3);
        Floor floor = await SetUpAsync(network, Floor.After(15));
        DateTimeOffset due = floor.LastDue(await floor.OpenAsync(History));

        await Wait.UntilAsync(due - TimeSpan.FromSeconds(1));
        DateTimeOffset cut = Clock.Now;
        Cluster.Faults.Add(cut);
        await TestNetwork.CutAsync(network.Sites[0], Postgres.Port);
        await TestNetwork.CutAsync(network.Sites[0], Redis.Url.Port);

        await floor.CompletedAsync();
        await CheckAsync(Cluster.Apis[0].Desk);
        Measured($"the last step was told {Mail.Mails.Max(m => m.At) - cut:s\\.fff} s after the cut");
    }

    [Fact(Timeout = 400_000)]
    public async Task Network_LosingThirtyPercentForAMinute_EvictsAtMostOneSilo()
    {
        await using TestNetwork network = await TestNetwork.CreateAsync(3);
        Floor floor = await SetUpAsync(network, Floor.After(30));
        await floor.OpenAsync(History);

        foreach (Site site in network.Sites)
            await TestNetwork.LoseAsync(site, 30);
        Cluster.Faults.Add(Clock.Now);
        await Wait.UntilAsync(Clock.Now + TimeSpan.FromSeconds(60));
        Cluster.Faults.Add(Clock.Now);
        foreach (Site site in network.Sites)
            await TestNetwork.HealAsync(site);

        int left = Cluster.Silos.Count(s => s.Process.HasExited);
        Measured($"{left} silos left");
        left.ShouldBeLessThanOrEqualTo(1);
        await floor.CompletedAsync();
        await CheckAsync(Cluster.Apis[0].Desk);
    }

    private async Task<Floor> SetUpAsync(TestNetwork network, Ladder ladder)
    {
        await StartAsync(network.Sites, apis: 1);
        Floor floor = new(Cluster.Apis[0].Desk, ladder, Books);
        await floor.SetUpAsync();
        return floor;
    }
}
