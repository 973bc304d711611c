using Risk.Contracts;
using Risk.Grains.Records;
using Risk.Silo.Database;
using Risk.Silo.Hosting.Health;
using Risk.Silo.Records.Audit;
using Risk.Silo.Records.Rows;

namespace Risk.Silo.Records.Queries;

/// <summary>Reads the tables of records.</summary>
public sealed class RecordQueries(
    IDatabase database, AuditWatch audit, HealthWatch health, TimeProvider clock) : IRecordQueries
{
    // More parameters than this in one statement are slow, and at 32,766 refused.
    private const int MaxSymbols = 1_000;

    public async Task<Page<PortfolioView>> PortfoliosAsync(PortfolioScope scope, PageRequest page)
    {
        var none = Enumerable.Empty<Position>().ToLookup(_ => "");
        var query = new Select("select * from portfolios")
            .Where("deleted_at is null").Within(scope, "id").After("id", page);
        var part = await database.ReadPageAsync(
            query, "id", page.Limit, row => PortfolioRows.Read(row, none), view => Cursor.Of(view.Id));
        var positions = await PositionsAsync([.. part.Items.Select(view => view.Id)]);
        return part with
        {
            Items = [.. part.Items.Select(view => view with { Positions = [.. positions[view.Id]] })],
        };
    }

    public Task<Page<ThresholdView>> ThresholdsAsync(PortfolioScope scope, string? portfolioId, PageRequest page) =>
        database.ReadPageAsync(
            new Select("select * from risk_alert_thresholds")
                .Where("deleted_at is null").Within(scope, "portfolio_id")
                .WhereSet("portfolio_id = ?", portfolioId).After("id", page),
            "id", page.Limit, ThresholdRows.Read, view => Cursor.Of(view.Definition.Id));

    public Task<Page<Execution>> ExecutionsAsync(ExecutionQuery query, PageRequest page) => database.ReadPageAsync(
        new Select("select * from executions")
            .Where("portfolio_id = ?", query.PortfolioId)
            .WhereSet("executed_at >= ?", query.From)
            .WhereSet("executed_at < ?", query.To)
            .Before("executed_at", "execution_id", page),
        "executed_at desc, execution_id desc", page.Limit, PortfolioRows.ReadExecution,
        trade => Cursor.Of(trade.ExecutedAt, trade.ExecutionId));

    public Task<Page<AlertView>> AlertsAsync(AlertQuery query, PageRequest page) =>
        AlertSearch.ReadAsync(database, query, clock.GetUtcNow(), page);

    public Task<IReadOnlyList<AlertCount>> AlertCountsAsync(PortfolioScope scope) =>
        AlertSearch.CountAsync(database, scope, clock.GetUtcNow());

    public Task<AlertStatistics> AlertStatisticsAsync(AlertStatisticsQuery query) =>
        AlertCounts.ReadAsync(database, query);

    public async Task<ImmutableArray<TimelineEntry>> TimelineAsync(string alertId) => Timeline.Ordered(
        await database.ReadAsync(
            new(
                "select id, alert_id, happened_at, kind, text, user_name, value from alert_acknowledgments " +
                "where alert_id = $1 union all " +
                "select id, alert_id, happened_at, kind, text, null, value from escalation_events where alert_id = $1",
                alertId),
            EventRows.Read));

    public Task<Page<EscalationView>> EscalationsAsync(
        PortfolioScope scope, EscalationStatus? status, PageRequest page)
    {
        var query = new Select("select * from escalations")
            .Within(scope, "portfolio_id").Before("started_at", "alert_id", page);
        // A paused one is a running one without a next step: see EscalationStatus.
        if (status is EscalationStatus.Running)
            query.WhereIn("escalation_status", [Names.Of(EscalationStatus.Running), Names.Of(EscalationStatus.Paused)]);
        else
            query.WhereSet("escalation_status = ?", status is { } given ? Names.Of(given) : null);
        return database.ReadPageAsync(
            query, "started_at desc, alert_id desc", page.Limit, EscalationRows.Read,
            view => Cursor.Of(view.StartedAt, view.AlertId));
    }

    public Task<Page<NotificationView>> NotificationsAsync(NotificationQuery query, PageRequest page) =>
        database.ReadPageAsync(
            new Select("select * from notification_logs")
                .Within(query.Scope, "portfolio_id")
                .WhereSet("alert_id = ?", query.AlertId)
                .WhereSet("status = ?", query.Status is { } status ? Names.Of(status) : null)
                .Before("created_at", "id", page),
            "created_at desc, id desc", page.Limit, NotificationRows.Read, view => Cursor.Of(view.CreatedAt, view.Id));

    public Task<IReadOnlyList<DeliveryLine>> DeliveriesAsync(PortfolioScope scope, DateTimeOffset since) =>
        database.ReadAsync(
            new Select("select channel, status, created_at, sent_at from notification_logs")
                .Where("created_at >= ?", since)
                .Within(scope, "portfolio_id")
                .OrderBy("created_at"),
            NotificationRows.ReadLine);

    public Task<Page<HistoryPoint>> HistoryAsync(HistoryQuery query, PageRequest page) =>
        History.ReadAsync(database, query, page);

    public Task<Page<AuditEntry>> AuditAsync(AuditQuery query, PageRequest page) =>
        AuditRows.ReadAsync(database, query, page);

    public Task<AuditCheck> AuditCheckAsync() => audit.LatestAsync();

    public Task<HistoryPoint?> NewestAsync(string portfolioId, string metricId, DateTimeOffset until) =>
        History.NewestAsync(database, portfolioId, metricId, until);

    public async Task<ImmutableArray<string>> PortfolioIdsAsync() =>
    [
        .. await database.ReadAsync(
            new("select id from portfolios where deleted_at is null order by id"), row => row.Text("id")),
    ];

    public async Task<ImmutableArray<string>> PortfoliosHoldingAsync(IReadOnlyCollection<string> symbols)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
        foreach (var some in symbols.Chunk(MaxSymbols))
        {
            ids.UnionWith(await IdsAsync(new Select("select distinct portfolio_id as id from positions")
                .WhereIn("symbol", some)));
            ids.UnionWith(await IdsAsync(new Select("select id from portfolios")
                .Where("deleted_at is null").WhereIn("benchmark", some)));
        }

        return [.. ids];
    }

    public Task<ImmutableArray<DependencyHealth>> HealthAsync() => health.LookAsync();

    private Task<IReadOnlyList<string>> IdsAsync(Select query) =>
        database.ReadAsync(query.OrderBy("id"), row => row.Text("id"));

    private async Task<ILookup<string, Position>> PositionsAsync(IReadOnlyCollection<string> portfolioIds) =>
        (await database.ReadAsync(
            new Select("select * from positions").WhereIn("portfolio_id", portfolioIds)
                .OrderBy("portfolio_id, symbol"),
            PortfolioRows.ReadPosition))
        .ToLookup(row => row.PortfolioId, row => row.Position);
}
