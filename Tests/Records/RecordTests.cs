using Risk.Contracts;
using Risk.Silo.Records.Queries;
using Risk.Silo.Records;
using Risk.Tests.Support;
using static Risk.Tests.Records.Samples;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Records;

public abstract class RecordTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private static readonly PageRequest First = new();

    private RecordWriter Writer => new(Database, TimeProvider.System);

    private RecordQueries Queries => new(
        Database, new(new(Database), TimeProvider.System), new([], TimeProvider.System), TimeProvider.System);

    [Fact]
    public async Task Portfolio_Saved_IsReadBackWithItsPositions()
    {
        await SaveAsync(new Record.Portfolio(Portfolio("P1")), new Record.Portfolio(Portfolio("P2")));

        var page = await Queries.PortfoliosAsync(PortfolioScope.All, First);

        page.Items.Select(Json).ShouldBe([Json(Portfolio("P1")), Json(Portfolio("P2"))]);
        (await Queries.PortfolioIdsAsync()).ShouldBe(["P1", "P2"]);
    }

    [Fact]
    public async Task Portfolio_SavedAgain_HasOnlyItsNewPositions()
    {
        await SaveAsync(new Record.Portfolio(Portfolio("P1")));
        await SaveAsync(new Record.Portfolio(Portfolio("P1") with { Name = "new", Positions = [new("IBM", 1)] }));

        var view = (await Queries.PortfoliosAsync(PortfolioScope.All, First)).Items.ShouldHaveSingleItem();

        view.Name.ShouldBe("new");
        view.Positions.ShouldBe([new("IBM", 1)]);
    }

    [Fact]
    public async Task Portfolio_Removed_IsListedNoMoreUntilItIsSavedAgain()
    {
        await SaveAsync(new Record.Portfolio(Portfolio("P1")), new Record.PortfolioRemoved("P1"));
        (await Queries.PortfolioIdsAsync()).ShouldBeEmpty();
        (await Queries.PortfoliosHoldingAsync(["AIG", "SPY"])).ShouldBeEmpty();

        await SaveAsync(new Record.Portfolio(Portfolio("P1")));

        (await Queries.PortfolioIdsAsync()).ShouldBe(["P1"]);
    }

    [Fact]
    public async Task PortfoliosHolding_SomeSymbols_FindsHoldersAndThoseWithTheBenchmark()
    {
        await SaveAsync(
            new Record.Portfolio(Portfolio("P1")),
            new Record.Portfolio(Portfolio("P2") with { Benchmark = "IWM", Positions = [] }),
            new Record.Portfolio(Portfolio("P3") with { Benchmark = null }));

        (await Queries.PortfoliosHoldingAsync(["AIG"])).ShouldBe(["P1", "P3"]);
        (await Queries.PortfoliosHoldingAsync(["IWM", "SPY"])).ShouldBe(["P1", "P2"]);
        (await Queries.PortfoliosHoldingAsync([.. Enumerable.Range(0, 2500).Select(i => $"S{i}"), "BAC"]))
            .ShouldBe(["P1", "P3"]);
        (await Queries.PortfoliosHoldingAsync([])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Threshold_Saved_IsReadBackAndGoneWhenRemoved()
    {
        await SaveAsync(new Record.Threshold(Threshold("T1")));

        (await Queries.ThresholdsAsync(PortfolioScope.All, "P1", First)).Items.ShouldBe([Threshold("T1")]);
        (await Queries.ThresholdsAsync(PortfolioScope.All, "P2", First)).Items.ShouldBeEmpty();
        await SaveAsync(new Record.ThresholdRemoved("T1"));

        (await Queries.ThresholdsAsync(PortfolioScope.All, null, First)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Alert_WithAndWithoutItsEscalation_IsReadBack()
    {
        await SaveAsync(new Record.Escalation(Escalation("A1")));
        await SaveAsync(new Record.Alert(Alert("A1")), new Record.Alert(Alert("A0")));

        (await Queries.AlertsAsync(new(PortfolioScope.All), First)).Items
            .ShouldBe([Alert("A1") with { Escalation = Escalation("A1").Summary }, Alert("A0")]);
    }

    [Fact]
    public async Task Notification_Saved_IsReadBackWithItsAttempts()
    {
        await SaveAsync(new Record.Notification(Notification("N1")));

        (await Queries.NotificationsAsync(new(PortfolioScope.All), First)).Items
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(view => Json(view).ShouldBe(Json(Notification("N1"))));
    }

    [Fact]
    public async Task Timeline_OfAnAlert_IsInTheOrderOfCauseAndEffect()
    {
        TimelineEntry[] entries =
        [
            Event("e9", "triggered"), Event("e8", "acknowledged", "ann"), Event("e7", "escalation_started"),
            Event("e6", "step"), Event("e5", "notification_queued"),
            Event("e0", "comment", "bob") with { At = Noon.AddTicks(10) },
        ];
        await SaveAsync([.. entries.Reverse().Select(entry => new Record.Event(entry))]);
        await SaveAsync(new Record.Event(Event("other", "triggered") with { AlertId = "A2" }));

        (await Queries.TimelineAsync("A1")).ShouldBe(entries);
    }

    [Fact]
    public async Task History_OfAMetric_IsOldestFirstWithGapsAsNull()
    {
        await SaveAsync(
            new Record.Metrics(Snapshot(3, 0.5)),
            new Record.Metrics(Snapshot(1, 1e-17)),
            new Record.Metrics(Snapshot(2, null)));

        var all = await Queries.HistoryAsync(new("P1", "exposure.long"), First);
        var some = await Queries.HistoryAsync(new("P1", "nav", Noon.AddMinutes(2), Noon.AddMinutes(3)), First);

        all.Items.ShouldBe(
        [
            new(Noon.AddMinutes(1), 1, 1e-17), new(Noon.AddMinutes(2), 2, null), new(Noon.AddMinutes(3), 3, 0.5),
        ]);
        some.Items.ShouldBe([new(Noon.AddMinutes(2), 2, 1)]);
    }

    [Fact]
    public async Task Newest_OfAMetric_IsTheLastAtOrBeforeAnInstant()
    {
        await SaveAsync(
            new Record.Metrics(Snapshot(1, 0.1)),
            new Record.Metrics(Snapshot(2, 0.2)),
            new Record.Metrics(Snapshot(3, 0.3) with { AsOf = Noon.AddMinutes(2) }),
            new Record.Metrics(Snapshot(9, 0.9) with { PortfolioId = "P2" }));

        (await Queries.NewestAsync("P1", "exposure.long", Noon.AddMinutes(2)))!.Value.ShouldBe(0.3);
        (await Queries.NewestAsync("P1", "exposure.long", Noon.AddMinutes(2).AddTicks(-10)))!.Value.ShouldBe(0.1);
        (await Queries.NewestAsync("P1", "exposure.long", Noon)).ShouldBeNull();
    }

    [Fact]
    public async Task Save_OneBadRecordAmongGood_WritesNone()
    {
        var bad = Portfolio("P2") with { Name = null! };

        await Should.ThrowAsync<Exception>(
            () => SaveAsync(new Record.Portfolio(Portfolio("P1")), new Record.Portfolio(bad)));

        (await Queries.PortfolioIdsAsync()).ShouldBeEmpty();
    }

    private Task SaveAsync(params Record[] records) => Writer.SaveAsync(records, Cancellation);

    // Records with arrays are equal only by reference.
    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
}

public sealed class SqliteRecordTests() : RecordTests(TestDatabase.SqliteAsync);

public sealed class PostgresRecordTests(PostgresServer server)
    : RecordTests(() => TestDatabase.PostgresAsync(server));
