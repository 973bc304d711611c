using Risk.Contracts;

namespace Risk.Grains.Records;

/// <summary>Reads records; lists are ordered as <see cref="IQueryGrain"/> says.</summary>
public interface IRecordQueries
{
    Task<Page<PortfolioView>> PortfoliosAsync(PortfolioScope scope, PageRequest page);

    Task<Page<ThresholdView>> ThresholdsAsync(PortfolioScope scope, string? portfolioId, PageRequest page);

    Task<Page<Execution>> ExecutionsAsync(ExecutionQuery query, PageRequest page);

    Task<Page<AlertView>> AlertsAsync(AlertQuery query, PageRequest page);

    Task<IReadOnlyList<AlertCount>> AlertCountsAsync(PortfolioScope scope);

    Task<AlertStatistics> AlertStatisticsAsync(AlertStatisticsQuery query);

    Task<ImmutableArray<TimelineEntry>> TimelineAsync(string alertId);

    Task<Page<EscalationView>> EscalationsAsync(PortfolioScope scope, EscalationStatus? status, PageRequest page);

    Task<Page<NotificationView>> NotificationsAsync(NotificationQuery query, PageRequest page);

    /// <summary>Every message that was queued since, in no order.</summary>
    Task<IReadOnlyList<DeliveryLine>> DeliveriesAsync(PortfolioScope scope, DateTimeOffset since);

    Task<Page<HistoryPoint>> HistoryAsync(HistoryQuery query, PageRequest page);

    Task<Page<AuditEntry>> AuditAsync(AuditQuery query, PageRequest page);

    Task<AuditCheck> AuditCheckAsync();

    /// <summary>The newest recorded value of a metric at or before an instant; null when there is none.</summary>
    Task<HistoryPoint?> NewestAsync(string portfolioId, string metricId, DateTimeOffset until);

    /// <summary>Ids of all portfolios.</summary>
    Task<ImmutableArray<string>> PortfolioIdsAsync();

    /// <summary>Ids of the portfolios that hold one of the symbols, or have one as benchmark.</summary>
    Task<ImmutableArray<string>> PortfoliosHoldingAsync(IReadOnlyCollection<string> symbols);

    Task<ImmutableArray<DependencyHealth>> HealthAsync();
}
