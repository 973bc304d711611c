using System.Text.Json;
using Risk.Tests.Cluster.Harness;
using Risk.Tests.Service.Live;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Work;

/// <summary>A dashboard on one Api node while the work comes in by the other and silos die.</summary>
public sealed class LiveTests : ClusterTest
{
    private const string Update = "risk_metrics_update";
    private const int Books = 6;

    [Fact(Timeout = 400_000)]
    public async Task Dashboard_OnTheOtherNode_SeesEveryAlertAndEndsOnTheNewestSnapshots()
    {
        await StartAsync(silos: 3, apis: 2);
        Floor floor = new(Cluster.Apis[0].Desk, Floor.After(5), Books);
        await floor.SetUpAsync();
        await using SignalRClient dashboard = await SignalRClient.StartAsync(
            Cluster.Apis[1].Url, [.. floor.Books.Select(b => b.Id)]);
        await Wait.UntilAsync("a snapshot of each", () => Seen(dashboard).Count == Books);

        await Cluster.KillAsync(Cluster.Silos[2]);
        for (int cents = 1; cents <= 20; cents++)
            await Task.WhenAll(floor.Books.Select(b => Cluster.Apis[0].TryTickAsync(b.Symbol, 100 + (cents / 100m))));
        await Task.WhenAll(floor.Books.Select(b => Wait.UntilAsync(
            "prices are taken again", () => Cluster.Apis[0].TryTickAsync(b.Symbol, 101))));
        await floor.OpenAsync(History);
        await floor.CompletedAsync();

        await Wait.UntilAsync("the dashboard shows what is true", async () => await IsCurrentAsync(dashboard, floor));
        foreach (IGrouping<string, long> one in Sequences(dashboard))
            one.ToArray().ShouldBe([.. one.Order()], $"the snapshots of {one.Key} came in order");
        await ToldOrWarnedAsync(dashboard);
        await CheckAsync(Cluster.Apis[1].Desk);
    }

    /// <summary>Each alert was shown, or the dashboard was told to get again.</summary>
    private static async Task ToldOrWarnedAsync(SignalRClient dashboard)
    {
        await Wait.UntilAsync("the news is complete", () =>
            dashboard.OfType("new_alert").Count == Books
            || dashboard.OfType("system").Any(m => m.GetProperty("event").GetString() == "news_resumed"));
        Measured($"{dashboard.OfType("new_alert").Count} of {Books} alerts shown, "
            + $"{dashboard.OfType("system").Count} notices, {dashboard.OfType(Update).Count} updates");
    }

    private async Task<bool> IsCurrentAsync(SignalRClient dashboard, Floor floor)
    {
        Dictionary<string, JsonElement> seen = Seen(dashboard);
        foreach (Book book in floor.Books)
        {
            double? nav = await Cluster.Apis[0].Desk.MetricAsync(book.Id, "nav");
            if (seen[book.Id].GetProperty("metrics").GetProperty("nav").GetDouble() != nav)
                return false;
        }
        return true;
    }

    private static Dictionary<string, JsonElement> Seen(SignalRClient dashboard) => dashboard.OfType(Update)
        .GroupBy(Portfolio).ToDictionary(g => g.Key, g => g.Last());

    private static IEnumerable<IGrouping<string, long>> Sequences(SignalRClient dashboard) =>
        dashboard.OfType(Update).GroupBy(Portfolio, m => m.GetProperty("sequence").GetInt64());

    private static string Portfolio(JsonElement update) => update.GetProperty("portfolio_id").GetString()!;
}
