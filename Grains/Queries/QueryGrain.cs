using Risk.Contracts;
using Risk.Grains.Records;

namespace Risk.Grains.Queries;

/// <summary>Reads the records, so that an Api node needs no database.</summary>
[GrainType("risk.query"), StatelessWorker]
public sealed class QueryGrain(IRecordQueries records, TimeProvider clock) : Grain, IQueryGrain
{
    public Task<Page<PortfolioView>> Portfolios(PortfolioScope scope, PageRequest page) =>
        records.PortfoliosAsync(scope, page);

    public Task<ImmutableArray<string>> PortfolioIds() => records.PortfolioIdsAsync();

    public Task<Page<ThresholdView>> Thresholds(PortfolioScope scope, string? portfolioId, PageRequest page) =>
        records.ThresholdsAsync(scope, portfolioId, page);

    public Task<Page<Execution>> Executions(ExecutionQuery query, PageRequest page) =>
        records.ExecutionsAsync(query, page);

    public Task<Page<AlertView>> Alerts(AlertQuery query, PageRequest page) => records.AlertsAsync(query, page);

    public async Task<ImmutableArray<AlertCount>> AlertCounts(PortfolioScope scope) =>
        [.. await records.AlertCountsAsync(scope)];

    public Task<AlertStatistics> AlertStatistics(AlertStatisticsQuery query) => records.AlertStatisticsAsync(query);

    public Task<ImmutableArray<TimelineEntry>> Timeline(string alertId) => records.TimelineAsync(alertId);

    public Task<Page<EscalationView>> Escalations(PortfolioScope scope, EscalationStatus? status, PageRequest page) =>
        records.EscalationsAsync(scope, status, page);

    public Task<Page<NotificationView>> Notifications(NotificationQuery query, PageRequest page) =>
        records.NotificationsAsync(query, page);

    public async Task<ImmutableArray<DeliveryStatistics>> DeliveryStatistics(PortfolioScope scope) =>
        (await records.DeliveriesAsync(scope, clock.GetUtcNow().AddDays(-1))).ByChannel();

    public Task<Page<HistoryPoint>> History(HistoryQuery query, PageRequest page) =>
        records.HistoryAsync(query, page);

    public Task<Page<AuditEntry>> Audit(AuditQuery query, PageRequest page) => records.AuditAsync(query, page);

    public Task<AuditCheck> AuditCheck() => records.AuditCheckAsync();

    public Task<ImmutableArray<DependencyHealth>> Health() => records.HealthAsync();

    public async Task<FeedView> Feed() => (await Task.WhenAll(GrainKeys.Shards(GrainKeys.MarketDataShards)
        .Select(key => GrainFactory.GetGrain<IMarketDataGrain>(key).Status()))).Together();
}
