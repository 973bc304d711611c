using Risk.Grains.Failpoints;
using Risk.Tests.Cluster.Harness;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Faults;

/// <summary>Faults 1, 2, 3 and 5: silos are killed at the worst moments.</summary>
public sealed class KillTests : ClusterTest
{
    private const int Books = 8;

    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(60);

    [Fact(Timeout = 300_000)]
    public async Task Steps_ASiloKilledASecondBeforeTheyAreDue_AreToldOnceAndSoon()
    {
        Floor floor = await SetUpAsync(Floor.After(15));
        IReadOnlyList<AlertShape> alerts = await floor.OpenAsync(History);
        DateTimeOffset due = floor.LastDue(alerts);

        await Wait.UntilAsync(due - TimeSpan.FromSeconds(1));
        await Cluster.KillAsync(Cluster.Silos[1]);

        await floor.CompletedAsync();
        await CheckAsync(Cluster.Apis[0].Desk);
        Measured($"the last step was told {Mail.Mails.Max(m => m.At) - due:s\\.fff} s after it was due");
    }

    [Theory(Timeout = 300_000)]
    [InlineData(FailpointNames.BreachStored)]
    [InlineData(FailpointNames.AlertStored)]
    [InlineData(FailpointNames.StepStored)]
    [InlineData(FailpointNames.OutboxWritten)]
    [InlineData(FailpointNames.Claimed)]
    [InlineData(FailpointNames.Sent)]
    public async Task Breaches_ASiloKilledAtAPoint_AreToldOnceOrTwiceUnderOneId(string failpoint)
    {
        Floor floor = await SetUpAsync(Floor.After(3), 3 * Books, $"{failpoint}=exit");

        await floor.BreakUntilAsync(() => Cluster.Silos[0].Process.HasExited);
        await Cluster.Silos[0].Process.ExitAsync();
        Cluster.Faults.Add(Clock.Now);
        await floor.NoteAsync(History);

        await floor.CompletedAsync();
        await CheckAsync(Cluster.Apis[0].Desk);
        Measured($"{Mail.Mails.Count} mails for {2 * floor.Books.Count} steps");
    }

    [Fact(Timeout = 400_000)]
    public async Task Steps_AllSilosKilledOverThem_AreToldOnceSoonAfterTheStart()
    {
        Floor floor = await SetUpAsync(Floor.After(20));
        IReadOnlyList<AlertShape> alerts = await floor.OpenAsync(History);
        await Wait.UntilAsync("the first step is told", () => Mail.Mails.Count >= Books);

        foreach (SiloNode silo in Cluster.Silos)
            await Cluster.KillAsync(silo);
        await Wait.UntilAsync(alerts[0].TriggeredAt + Outage);
        DateTimeOffset start = Clock.Now;
        foreach (SiloNode silo in Cluster.Silos)
            silo.Start();

        await floor.CompletedAsync();
        await CheckAsync(Cluster.Apis[0].Desk);
        Measured($"the last step was told {Mail.Mails.Max(m => m.At) - start:s\\.fff} s after the silos were started");
    }

    private async Task<Floor> SetUpAsync(Ladder ladder, int books = Books, string? failpoints = null)
    {
        await StartAsync(silos: 3, apis: 1, failpoints);
        Floor floor = new(Cluster.Apis[0].Desk, ladder, books);
        await floor.SetUpAsync();
        return floor;
    }
}
