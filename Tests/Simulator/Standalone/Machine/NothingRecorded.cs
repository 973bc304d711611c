using Risk.Contracts;
using Risk.Grains.Records;

namespace Risk.Tests.Simulator.Machine;

/// <summary>Records in which grains find no value from before; they ask for nothing else in a story.</summary>
/// <remarks>Not a substitute: one keeps every call, and each call looks through all that were kept.</remarks>
internal sealed class NothingRecorded : IRecordQueries
{
    public Task<HistoryPoint?> NewestAsync(string portfolioId, string metricId, DateTimeOffset until) =>
        Task.FromResult<HistoryPoint?>(null);

    public Task<Page<PortfolioView>> PortfoliosAsync(PortfolioScope scope, PageRequest page) =>
        NobodyAsks<Page<PortfolioView>>();

    public Task<Page<ThresholdView>> ThresholdsAsync(PortfolioScope scope, string? portfolioId, PageRequest page) =>
        NobodyAsks<Page<ThresholdView>>();

    public Task<Page<Execution>> ExecutionsAsync(ExecutionQuery query, PageRequest page) =>
        NobodyAsks<Page<Execution>>();

    public Task<Page<AlertView>> AlertsAsync(AlertQuery query, PageRequest page) => NobodyAsks<Page<AlertView>>();

    public Task<IReadOnlyList<AlertCount>> AlertCountsAsync(PortfolioScope scope) =>
        NobodyAsks<IReadOnlyList<AlertCount>>();

    public Task<AlertStatistics> AlertStatisticsAsync(AlertStatisticsQuery query) => NobodyAsks<AlertStatistics>();

    public Task<ImmutableArray<TimelineEntry>> TimelineAsync(string alertId) =>
        NobodyAsks<ImmutableArray<TimelineEntry>>();

    public Task<Page<EscalationView>> EscalationsAsync(
        PortfolioScope scope, EscalationStatus? status, PageRequest page) => NobodyAsks<Page<EscalationView>>();

    public Task<Page<NotificationView>> NotificationsAsync(NotificationQuery query, PageRequest page) =>
        NobodyAsks<Page<NotificationView>>();

    public Task<IReadOnlyList<DeliveryLine>> DeliveriesAsync(PortfolioScope scope, DateTimeOffset since) =>
        NobodyAsks<IReadOnlyList<DeliveryLine>>();

    public Task<Page<HistoryPoint>> HistoryAsync(HistoryQuery query, PageRequest page) =>
        NobodyAsks<Page<HistoryPoint>>();

    public Task<Page<AuditEntry>> AuditAsync(AuditQuery query, PageRequest page) => NobodyAsks<Page<AuditEntry>>();

    public Task<AuditCheck> AuditCheckAsync() => NobodyAsks<AuditCheck>();

    public Task<ImmutableArray<string>> PortfolioIdsAsync() => NobodyAsks<ImmutableArray<string>>();

    public Task<ImmutableArray<string>> PortfoliosHoldingAsync(IReadOnlyCollection<string> symbols) =>
        NobodyAsks<ImmutableArray<string>>();

    public Task<ImmutableArray<DependencyHealth>> HealthAsync() => NobodyAsks<ImmutableArray<DependencyHealth>>();

    private static Task<T> NobodyAsks<T>() => throw new NotSupportedException("No grain of a story asks for this.");
}
