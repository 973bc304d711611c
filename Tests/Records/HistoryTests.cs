using Risk.Contracts;
using Risk.Metrics;
using Risk.Silo.Records;
using Risk.Silo.Records.Queries;
using Risk.Tests.Support;
using static Risk.Tests.Records.Samples;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Records;

public abstract class HistoryTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private const string Metric = "exposure.long";

    private RecordQueries Queries => new(
        Database, new(new(Database), TimeProvider.System), new([], TimeProvider.System), TimeProvider.System);

    [Fact]
    public async Task History_Thinned_IsAsTheRuleThinsIt()
    {
        await SaveAsync(Enumerable.Range(1, 400).Select(Jagged));
        var all = (await Queries.HistoryAsync(new("P1", Metric), new(500))).Items;
        all.Length.ShouldBe(400);

        foreach (var points in new[] { 2, 3, 7, 300, 399, 400, 2000 })
        {
            var thin = await Queries.HistoryAsync(new("P1", Metric, Points: points), new());
            thin.Items.ShouldBe(Thin(all, points));
            thin.NextCursor.ShouldBeNull();
        }
    }

    [Fact]
    public async Task History_ThinnedWithinATime_KnowsNothingOfOtherTimesAndPortfolios()
    {
        await SaveAsync(Enumerable.Range(1, 50).Select(Jagged));
        await SaveAsync([Snapshot(5, 1e9) with { PortfolioId = "P2" }]);
        HistoryQuery query = new("P1", Metric, Noon.AddMinutes(10), Noon.AddMinutes(40));

        var all = (await Queries.HistoryAsync(query, new(500))).Items;
        var thin = (await Queries.HistoryAsync(query with { Points = 6 }, new())).Items;

        thin.ShouldBe(Thin(all, 6));
    }

    [Fact]
    public async Task History_ThinnedOfNothing_IsEmpty() =>
        (await Queries.HistoryAsync(new("P1", Metric, Points: 2), new())).Items.ShouldBeEmpty();

    private static ImmutableArray<HistoryPoint> Thin(IReadOnlyList<HistoryPoint> all, int points) =>
        Thinning.Of(all, points, point => point.At, point => point.Value);

    // With equal values, undefined ones, whole stretches of them, a pause, and times finer than a second.
    private static PortfolioSnapshot Jagged(int n) =>
        Snapshot(n, n is > 100 and < 140 || n % 11 == 0 ? null : n * 7919 % 101 / 100.0 - 0.3) with
        {
            AsOf = Noon.AddMinutes(n - n % 3 + (n > 200 ? 500 : 0)).AddTicks(n * 12_340),
        };

    private Task SaveAsync(IEnumerable<PortfolioSnapshot> snapshots) =>
        new RecordWriter(Database, TimeProvider.System).SaveAsync(
            [.. snapshots.Select(one => (Record)new Record.Metrics(one))], Cancellation);
}

public sealed class SqliteHistoryTests() : HistoryTests(TestDatabase.SqliteAsync);

public sealed class PostgresHistoryTests(PostgresServer server)
    : HistoryTests(() => TestDatabase.PostgresAsync(server));
