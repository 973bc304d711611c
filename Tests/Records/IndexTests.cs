using Risk.Contracts;
using Risk.Grains.Wakeups;
using Risk.Silo.Records;
using Risk.Tests.Support;
using static Risk.Tests.Records.Samples;

namespace Risk.Tests.Records;

public abstract class IndexTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private static readonly DateOnly Day = new(2024, 2, 29);

    private WakeupIndex Wakeups => new(Database);

    [Fact]
    public async Task Wakeups_DueByNow_ComeEarliestFirst()
    {
        await Wakeups.SetAsync(WakeupKind.Alert, "late", Noon);
        await Wakeups.SetAsync(WakeupKind.Notification, "early", Noon.AddMinutes(-1));
        await Wakeups.SetAsync(WakeupKind.Alert, "future", Noon.AddTicks(10));

        (await Wakeups.DueAsync(Noon, 10)).ShouldBe(
        [
            new(WakeupKind.Notification, "early", Noon.AddMinutes(-1)), new(WakeupKind.Alert, "late", Noon),
        ]);
        (await Wakeups.DueAsync(Noon, 1)).ShouldHaveSingleItem().Key.ShouldBe("early");
    }

    [Fact]
    public async Task Wakeups_SetAgainOrCleared_HaveOneEntryAGrain()
    {
        await Wakeups.SetAsync(WakeupKind.Alert, "A", Noon);
        await Wakeups.SetAsync(WakeupKind.Alert, "A", Noon.AddHours(1));
        await Wakeups.SetAsync(WakeupKind.Escalation, "A", Noon);
        await Wakeups.ClearAsync(WakeupKind.Alert, "never set");

        (await Wakeups.DueAsync(Noon, 10)).ShouldHaveSingleItem().Kind.ShouldBe(WakeupKind.Escalation);
        await Wakeups.ClearAsync(WakeupKind.Escalation, "A");

        (await Wakeups.DueAsync(Noon.AddHours(2), 10)).ShouldHaveSingleItem().DueAt.ShouldBe(Noon.AddHours(1));
    }

    [Fact]
    public async Task Closes_NewChangedAndTheSame_CountOnlyWhatChanged()
    {
        var store = Closes();
        (await store.UpsertAsync([new(Day, "A", 1.5m), new(Day, "B", 2m)])).ShouldBe((2, 1));
        (await store.UpsertAsync([new(Day, "A", 1.50m)])).ShouldBe((0, 1));
        (await store.UpsertAsync([new(Day, "A", 1.6m), new(Day, "B", 2m), new(Day.AddDays(-1), "A", 1m)]))
            .ShouldBe((2, 2));

        (await store.ReadSinceAsync(1)).ShouldSatisfyAllConditions(
            read => read.Closes.ShouldBe([new(Day.AddDays(-1), "A", 1m), new(Day, "A", 1.6m)], ignoreOrder: true),
            read => read.Version.ShouldBe(2));
        (await store.ReadSinceAsync(2)).ShouldSatisfyAllConditions(
            read => read.Closes.ShouldBeEmpty(), read => read.Version.ShouldBe(2));
        (await store.ReadSinceAsync(0)).Closes.Count.ShouldBe(3);
        (await store.UpsertAsync([])).ShouldBe((0, 2));
    }

    [Fact]
    public async Task Closes_OneSymbolTwiceInAnImport_TakesTheLater()
    {
        await Closes().UpsertAsync([new(Day, "A", 1m), new(Day, "A", 2m)]);

        (await Closes().ReadSinceAsync(0)).Closes.ShouldBe([new(Day, "A", 2m)]);
    }

    [Fact]
    public async Task Closes_ImportsAtOnce_EachGetTheirOwnVersion()
    {
        var store = Closes();

        var versions = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => store.UpsertAsync([new(Day, $"S{i}", 1m)])));

        versions.Select(result => result.Version).Order().ShouldBe(Enumerable.Range(1, 20).Select(i => (long)i));
    }

    private CloseStore Closes() => new(Database);
}

public sealed class SqliteIndexTests() : IndexTests(TestDatabase.SqliteAsync);

public sealed class PostgresIndexTests(PostgresServer server) : IndexTests(() => TestDatabase.PostgresAsync(server));
