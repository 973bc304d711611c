namespace Risk.Contracts;

/// <summary>Reads the records. A stateless worker; key: <see cref="GrainKeys.Single"/>.</summary>
[Alias("risk.IQueryGrain")]
public interface IQueryGrain : IGrainWithStringKey
{
    /// <summary>By id.</summary>
    [Alias("portfolios")]
    Task<Page<PortfolioView>> Portfolios(PortfolioScope scope, PageRequest page);

    /// <summary>Of every portfolio that there is.</summary>
    [Alias("portfolio-ids")]
    Task<ImmutableArray<string>> PortfolioIds();

    /// <summary>By id; of one portfolio when that is given.</summary>
    [Alias("thresholds")]
    Task<Page<ThresholdView>> Thresholds(PortfolioScope scope, string? portfolioId, PageRequest page);

    /// <summary>Newest first.</summary>
    [Alias("executions")]
    Task<Page<Execution>> Executions(ExecutionQuery query, PageRequest page);

    /// <summary>Newest first.</summary>
    [Alias("alerts")]
    Task<Page<AlertView>> Alerts(AlertQuery query, PageRequest page);

    /// <summary>How many are open, by state and severity.</summary>
    [Alias("alert-counts")]
    Task<ImmutableArray<AlertCount>> AlertCounts(PortfolioScope scope);

    /// <summary>What alerts there were, and how fast they were taken on.</summary>
    [Alias("alert-statistics")]
    Task<AlertStatistics> AlertStatistics(AlertStatisticsQuery query);

    /// <summary>Oldest first: everything that happened to the alert.</summary>
    [Alias("timeline")]
    Task<ImmutableArray<TimelineEntry>> Timeline(string alertId);

    /// <summary>Newest first.</summary>
    [Alias("escalations")]
    Task<Page<EscalationView>> Escalations(PortfolioScope scope, EscalationStatus? status, PageRequest page);

    /// <summary>Newest first.</summary>
    [Alias("notifications")]
    Task<Page<NotificationView>> Notifications(NotificationQuery query, PageRequest page);

    /// <summary>Of each channel, of what was queued within the last 24 hours.</summary>
    [Alias("delivery-statistics")]
    Task<ImmutableArray<DeliveryStatistics>> DeliveryStatistics(PortfolioScope scope);

    /// <summary>Oldest first; in one part when the query says how many points there may be.</summary>
    [Alias("history")]
    Task<Page<HistoryPoint>> History(HistoryQuery query, PageRequest page);

    /// <summary>Rows of the audit log, oldest first unless the query says otherwise.</summary>
    [Alias("audit")]
    Task<Page<AuditEntry>> Audit(AuditQuery query, PageRequest page);

    /// <summary>Walks the whole audit log, at most once a minute; in between it answers what it found.</summary>
    [Alias("audit-check"), ResponseTimeout("00:05:00")]
    Task<AuditCheck> AuditCheck();

    [Alias("health")]
    Task<ImmutableArray<DependencyHealth>> Health();

    /// <summary>Asks every shard of the market data.</summary>
    [Alias("feed")]
    Task<FeedView> Feed();
}
