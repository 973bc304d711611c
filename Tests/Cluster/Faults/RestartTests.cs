using System.Text.Json;
using Risk.Tests.Cluster.Harness;
using Risk.Tests.Cluster.Work;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Faults;

/// <summary>Fault 6: every silo is restarted in turn while the desk works.</summary>
public sealed class RestartTests : ClusterTest
{
    private const int Books = 6;
    private const decimal Before = 100;

    [Fact(Timeout = 600_000)]
    public async Task Silos_RestartedInTurnUnderLoad_LoseNothingThatWasAccepted()
    {
        await StartAsync(silos: 3, apis: 2);
        Floor floor = new(Cluster.Apis[0].Desk, Floor.After(30), Books);
        await floor.SetUpAsync();
        Load load = new(Cluster, floor.Books);
        using CancellationTokenSource enough = new();

        Task working = load.RunAsync(enough.Token);
        foreach (SiloNode silo in Cluster.Silos.ToArray())
        {
            (await silo.Process.StopAsync()).ShouldBe(0, silo.Process.LogEnd);
            await silo.StartAsync();
        }
        await enough.CancelAsync();
        await working;

        Measured($"{load.Accepted.Count} accepted, {load.Refused.Count} refused: {Load.Summary(load.Refused)}");
        foreach (Book book in floor.Books)
            (await QuantityAsync(book)).ShouldBeGreaterThanOrEqualTo(Before + AcceptedOf(load, book));
        load.Refused.ShouldBeEmpty();
        await floor.OpenAsync(History);
        await floor.CompletedAsync();
        await CheckAsync(Cluster.Apis[1].Desk);
    }

    private static int AcceptedOf(Load load, Book book) => load.Accepted.Count(a => a.Portfolio == book.Id);

    private async Task<decimal> QuantityAsync(Book book)
    {
        JsonElement portfolio = await Cluster.Apis[0].Api.GetAsync($"api/portfolios/{book.Id}");
        return portfolio.GetProperty("positions").EnumerateArray().Single().GetProperty("quantity").GetDecimal();
    }
}
