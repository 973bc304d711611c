using System.Diagnostics;
using Risk.Tests.Cluster.Harness;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Work;

/// <summary>What an Api node answers while a silo is killed, not yet known to be dead.</summary>
public sealed class ReadTests : ClusterTest
{
    private const int Books = 12;

    [Fact(Timeout = 300_000)]
    public async Task Requests_ThatMayRunTwice_AreAnsweredThoughASiloIsKilledAmongThem()
    {
        await StartAsync(silos: 3, apis: 1);
        ApiClient api = Cluster.Apis[0].Api;
        foreach (int book in Enumerable.Range(0, Books))
            await api.PutAsync($"api/portfolios/B{book}", new { cash = book });

        Task<TimeSpan>[] before = [.. Requests(api, round: 1)];
        await Cluster.KillAsync(Cluster.Silos[2]);
        Task<TimeSpan>[] after = [.. Requests(api, round: 2)];

        TimeSpan[] times = await Task.WhenAll([.. before, .. after]);
        Measured($"{times.Length} requests were answered, the slowest after {times.Max().TotalSeconds:0.0} s");
        for (int book = 0; book < Books; book++)
        {
            (await api.GetAsync($"api/portfolios/B{book}")).GetProperty("name").GetString()!.ShouldStartWith("round");
            (await api.GetAsync($"api/portfolios/B{book}/metrics")).GetProperty("metrics").GetProperty("nav")
                .GetDouble().ShouldBe(book);
        }
    }

    private static IEnumerable<Task<TimeSpan>> Requests(ApiClient api, int round) => Enumerable.Range(0, Books)
        .SelectMany(book => new Func<Task>[]
        {
            () => api.GetAsync($"api/portfolios/B{book}"),
            () => api.GetAsync($"api/portfolios/B{book}/metrics/history?metric=nav"),
            () => api.PutAsync($"api/portfolios/B{book}", new { name = $"round {round}" }),
        })
        .Select(TimedAsync);

    private static async Task<TimeSpan> TimedAsync(Func<Task> request)
    {
        long start = Stopwatch.GetTimestamp();
        await request();
        return Stopwatch.GetElapsedTime(start);
    }
}
