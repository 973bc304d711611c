using Risk.Tests.Cluster.Harness;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Faults;

/// <summary>Fault 4: a silo is frozen over what is due, and goes on afterwards.</summary>
public sealed class PauseTests : ClusterTest
{
    private const int Books = 8;

    private static readonly TimeSpan Freeze = TimeSpan.FromSeconds(20);

    [Fact(Timeout = 400_000)]
    public async Task Steps_ASiloFrozenOverThem_AreToldOnce()
    {
        await StartAsync(silos: 3, apis: 1);
        Floor floor = new(Cluster.Apis[0].Desk, Floor.After(15), Books);
        await floor.SetUpAsync();
        DateTimeOffset due = floor.LastDue(await floor.OpenAsync(History));

        await Wait.UntilAsync(due - TimeSpan.FromSeconds(3));
        Cluster.Silos[1].Process.Pause();
        await Wait.UntilAsync(Clock.Now + Freeze);
        Cluster.Silos[1].Process.Resume();

        await floor.CompletedAsync();
        await Wait.UntilAsync(Clock.Now + TimeSpan.FromSeconds(10));
        await CheckAsync(Cluster.Apis[0].Desk);
        Measured($"the last step was told {Mail.Mails.Max(m => m.At) - due:s\\.fff} s after it was due");
    }
}
