using Risk.Contracts;
using Risk.Silo.Records.Queries;
using Risk.Silo.Records;
using Risk.Tests.Support;
using static Risk.Tests.Records.Samples;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Records;

public abstract class ListTests(Func<Task<TestDatabase>> open) : DatabaseTest(open)
{
    private RecordQueries Queries => new(
        Database, new(new(Database), TimeProvider.System), new([], TimeProvider.System), TimeProvider.System);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Alerts_PartByPart_ComeEachOnceNewestFirst(int limit)
    {
        // Several of the same instant: the id decides.
        var alerts = Enumerable.Range(0, 7).Select(i => Alert($"A{i}", Noon.AddTicks(i / 3 * 10)));
        await SaveAsync([.. alerts.Select(alert => new Record.Alert(alert))]);

        List<string> ids = [];
        for (string? cursor = null; ids.Count == 0 || cursor is not null;)
        {
            var page = await Queries.AlertsAsync(new(PortfolioScope.All), new(limit, cursor));
            page.Items.Length.ShouldBeLessThanOrEqualTo(limit);
            ids.AddRange(page.Items.Select(alert => alert.Id));
            cursor = page.NextCursor;
        }

        ids.ShouldBe(["A6", "A5", "A4", "A3", "A2", "A1", "A0"]);
    }

    [Fact]
    public async Task Deliveries_AreThoseQueuedSinceThatTheCallerMaySee()
    {
        NotificationView[] all =
        [
            Notification("n1") with { CreatedAt = Noon },
            Notification("n2") with { CreatedAt = Noon.AddTicks(-10) },
            Notification("n3") with { PortfolioId = "P2", Status = NotificationStatus.Dead, SentAt = null },
        ];
        await SaveAsync([.. all.Select(view => new Record.Notification(view))]);

        (await Queries.DeliveriesAsync(new(["P1"]), Noon)).ShouldBe(
            [new(Channel.Email, NotificationStatus.Failed, Noon, Noon.AddSeconds(3))]);
        (await Queries.DeliveriesAsync(PortfolioScope.All, Noon)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Portfolios_PartByPart_ComeEachOnceById()
    {
        await SaveAsync([.. new[] { "b", "B", "a", "_", "1" }.Select(id => new Record.Portfolio(Portfolio(id)))]);

        var first = await Queries.PortfoliosAsync(PortfolioScope.All, new(3));
        var second = await Queries.PortfoliosAsync(PortfolioScope.All, new(3, first.NextCursor));

        first.Items.Concat(second.Items).Select(view => view.Id).ShouldBe(["1", "B", "_", "a", "b"]);
        second.NextCursor.ShouldBeNull();
    }

    [Fact]
    public async Task Alerts_ByEachFilter_AreThoseThatMatch()
    {
        await SaveAsync(
            new Record.Alert(Alert("A1")),
            new Record.Alert(Alert("A2") with { PortfolioId = "P2" }),
            new Record.Alert(Alert("A3") with { Status = AlertStatus.Resolved }),
            new Record.Alert(Alert("A4") with { Severity = Severity.Low }),
            new Record.Alert(Alert("A5") with { MetricType = "nav" }),
            new Record.Alert(Alert("A6", Noon.AddHours(1))));

        AlertQuery all = new(PortfolioScope.All);
        (await IdsAsync(all with { PortfolioIds = ["P2"] })).ShouldBe(["A2"]);
        (await IdsAsync(all with { Statuses = [AlertStatus.Resolved] })).ShouldBe(["A3"]);
        (await IdsAsync(all with { Severities = [Severity.Low] })).ShouldBe(["A4"]);
        (await IdsAsync(all with { MetricType = "nav" })).ShouldBe(["A5"]);
        (await IdsAsync(all with { From = Noon.AddHours(1) })).ShouldBe(["A6"]);
        (await IdsAsync(all with { To = Noon.AddHours(1), PortfolioIds = ["P1"] })).ShouldBe(["A5", "A4", "A3", "A1"]);
        (await IdsAsync(all with { To = Noon })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Alerts_BySeveralAtOnce_AreThoseThatMatchOneOfEach()
    {
        await SaveAsync(
            new Record.Alert(Alert("A1")),
            new Record.Alert(Alert("A2") with { PortfolioId = "P2", Severity = Severity.Low }),
            new Record.Alert(Alert("A3") with { PortfolioId = "P3" }),
            new Record.Alert(Alert("A4") with { Status = AlertStatus.Resolved, Severity = Severity.Low }));

        AlertQuery some = new(PortfolioScope.All) { PortfolioIds = ["P1", "P2"] };
        (await IdsAsync(some)).ShouldBe(["A4", "A2", "A1"]);
        (await IdsAsync(some with { Severities = [Severity.Low, Severity.Medium] })).ShouldBe(["A4", "A2"]);
        (await IdsAsync(some with { Statuses = [AlertStatus.Acknowledged, AlertStatus.Resolved] })).ShouldContain("A4");
    }

    [Fact]
    public async Task Alerts_ThatWait_AreTriggeredAndNotSnoozedNow()
    {
        AlertView open = Alert("A1") with { Status = AlertStatus.Triggered, SnoozedUntil = null };
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await SaveAsync(
            new Record.Alert(open),
            new Record.Alert(open with { Id = "A2", SnoozedUntil = now.AddHours(1), Severity = Severity.Low }),
            new Record.Alert(open with { Id = "A3", SnoozedUntil = now.AddHours(-1) }),
            new Record.Alert(open with { Id = "A4", Status = AlertStatus.Acknowledged }),
            new Record.Alert(open with { Id = "A5", Status = AlertStatus.Resolved }),
            new Record.Alert(open with { Id = "A6", PortfolioId = "P2" }));

        (await IdsAsync(new(new(["P1"]), Waiting: true))).ShouldBe(["A3", "A1"]);
        (await Queries.AlertCountsAsync(new(["P1"]))).ShouldBe(
            [
                new(AlertStatus.Triggered, open.Severity, false, 2), new(AlertStatus.Triggered, Severity.Low, true, 1),
                new(AlertStatus.Acknowledged, open.Severity, false, 1),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task AlertStatistics_CountWhatOpenedWithinATime()
    {
        AlertView open = Alert("A1") with { Status = AlertStatus.Triggered, AcknowledgedAt = null };
        await SaveAsync(
            new Record.Alert(open),
            Taken("A2", Noon.AddMinutes(59), after: TimeSpan.FromMinutes(1)),
            Taken("A3", Noon.AddHours(1), after: TimeSpan.FromHours(1)),
            new Record.Alert(open with { Id = "A4", ThresholdId = "T2", MetricType = "nav", Severity = Severity.Low }),
            new Record.Alert(open with { Id = "A5", PortfolioId = "P2", ThresholdId = "T3" }),
            new Record.Alert(open with { Id = "A6", TriggeredAt = Noon.AddHours(2) }),
            new Record.Alert(open with { Id = "A7", TriggeredAt = Noon.AddTicks(-10) }));

        var found = await Queries.AlertStatisticsAsync(new(new(["P1"]), Noon, Noon.AddHours(2)));

        found.Alerts.ShouldBe(4);
        found.Metrics.ShouldBe([new("var_99", 3), new("nav", 1)]);
        found.Portfolios.ShouldBe([new("P1", 4)]);
        found.Hours.ShouldBe(
        [
            new(Noon, Severity.Low, 1), new(Noon, open.Severity, 2), new(Noon.AddHours(1), open.Severity, 1),
        ]);
        found.Limits.ShouldBe([new("T1", "P1", "var_99", 3, Noon.AddHours(1)), new("T2", "P1", "nav", 1, Noon)]);
        (found.Acknowledged, found.AcknowledgeP50, found.AcknowledgeP90).ShouldBe(
            (2, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)));
        (await Queries.AlertStatisticsAsync(new(new(["P3"]), Noon, Noon.AddHours(2)))).Alerts.ShouldBe(0);

        Record.Alert Taken(string id, DateTimeOffset at, TimeSpan after) =>
            new(open with { Id = id, TriggeredAt = at, AcknowledgedAt = at + after });
    }

    [Fact]
    public async Task Executions_OfAPortfolio_AreNewestFirstWithinThePeriod()
    {
        Execution[] trades = [.. Enumerable.Range(0, 5).Select(i => new Execution(
            $"E{i}", "AAA", i % 2 == 0 ? TradeSide.Buy : TradeSide.Sell, 10 + i, 1.5m, Noon.AddMinutes(i / 2)))];
        await SaveAsync([new Record.Portfolio(Portfolio("P1")), .. trades.Select(t => new Record.Trade("P1", t))]);

        var first = await Queries.ExecutionsAsync(new("P1"), new(3));
        var rest = await Queries.ExecutionsAsync(new("P1"), new(3, first.NextCursor));
        first.Items.Concat(rest.Items).ShouldBe([.. trades.Reverse()]);
        (await Queries.ExecutionsAsync(new("P1", Noon.AddMinutes(1), Noon.AddMinutes(2)), new())).Items
            .Select(t => t.ExecutionId).ShouldBe(["E3", "E2"]);
        (await Queries.ExecutionsAsync(new("P2"), new())).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_WithinAScope_ShowOnlyItsPortfolios()
    {
        await SaveAsync(
            new Record.Portfolio(Portfolio("P1")), new Record.Portfolio(Portfolio("P2")),
            new Record.Threshold(Threshold("T1")), new Record.Alert(Alert("A1")),
            new Record.Escalation(Escalation("A1")), new Record.Notification(Notification("N1")));

        foreach (var (scope, sees) in new[] { (new PortfolioScope(["P1"]), 1), (new(["P3"]), 0), (new([]), 0) })
        {
            (await Queries.PortfoliosAsync(scope, new())).Items.Length.ShouldBe(sees);
            (await Queries.ThresholdsAsync(scope, null, new())).Items.Length.ShouldBe(sees);
            (await Queries.AlertsAsync(new(scope), new())).Items.Length.ShouldBe(sees);
            (await Queries.EscalationsAsync(scope, null, new())).Items.Length.ShouldBe(sees);
            (await Queries.NotificationsAsync(new(scope), new())).Items.Length.ShouldBe(sees);
        }
    }

    [Theory]
    [InlineData(EscalationStatus.Running, "A2", "A1")]
    [InlineData(EscalationStatus.Cancelled, "A3")]
    [InlineData(EscalationStatus.Completed, "A4")]
    [InlineData(null, "A4", "A3", "A2", "A1")]
    public async Task Escalations_ByStatus_CountAPausedOneAsRunning(EscalationStatus? status, params string[] ids)
    {
        await SaveAsync(
            new Record.Escalation(Escalation("A1")), new Record.Escalation(Escalation("A2", EscalationStatus.Paused)),
            new Record.Escalation(Escalation("A3", EscalationStatus.Cancelled)),
            new Record.Escalation(Escalation("A4", EscalationStatus.Completed)));

        (await Queries.EscalationsAsync(PortfolioScope.All, status, new())).Items.Select(view => view.AlertId)
            .ShouldBe(ids);
    }

    [Fact]
    public async Task Notifications_ByAlertAndStatus_AreThoseThatMatch()
    {
        await SaveAsync(
            new Record.Notification(Notification("N1")),
            new Record.Notification(Notification("N2") with { AlertId = "A2" }),
            new Record.Notification(Notification("N3") with { Status = NotificationStatus.Dead }));

        NotificationQuery all = new(PortfolioScope.All);
        (await Queries.NotificationsAsync(all with { AlertId = "A2" }, new())).Items.Single().Id.ShouldBe("N2");
        (await Queries.NotificationsAsync(all with { Status = NotificationStatus.Dead }, new())).Items.Single().Id
            .ShouldBe("N3");
    }

    [Theory]
    [InlineData("???")]
    [InlineData("YWJj")]
    [InlineData("LTEgYQ")]
    public async Task Alerts_FromACursorThatNoListGave_AreRefused(string cursor) =>
        (await Should.ThrowAsync<UnknownCursorException>(
            () => Queries.AlertsAsync(new(PortfolioScope.All), new(10, cursor)))).Message.ShouldContain(cursor);

    private async Task<IEnumerable<string>> IdsAsync(AlertQuery query) =>
        (await Queries.AlertsAsync(query, new())).Items.Select(alert => alert.Id);

    private Task SaveAsync(params Record[] records) =>
        new RecordWriter(Database, TimeProvider.System).SaveAsync(records, Cancellation);
}

public sealed class SqliteListTests() : ListTests(TestDatabase.SqliteAsync);

public sealed class PostgresListTests(PostgresServer server) : ListTests(() => TestDatabase.PostgresAsync(server));
