using Risk.Contracts;
using Risk.Grains.News;
using Risk.Grains.Records;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>Numbers the snapshots of one portfolio, tells of them and records some for the history.</summary>
internal sealed class SnapshotPublisher(string id, PortfolioServices services, IGrainFactory grains)
{
    private Snapshot? latest;
    private (DateTimeOffset At, MetricSet Metrics)? recorded;

    /// <summary>Of the newest snapshot.</summary>
    public long Sequence { get; private set; }

    /// <summary>The newest snapshot; null before the first.</summary>
    public PortfolioSnapshot? Published { get; private set; }

    /// <summary>What a metric was last.</summary>
    public double? ValueOf(string metricId) =>
        latest is null ? null : MetricCatalog.Find(metricId)?.Read(latest.Metrics);

    /// <summary>Has something to show after an activation; it is not told of and has no number of its own.</summary>
    public void Start(Snapshot snapshot, ImmutableArray<LimitUsage> limits, long sequence, DateTimeOffset now)
    {
        Sequence = sequence;
        Published = snapshot.ToContract(id, sequence, now, limits);
    }

    /// <param name="isNewClose">It is the first one after a close, which the history always keeps.</param>
    public async Task PublishAsync(
        Snapshot snapshot, ImmutableArray<LimitUsage> limits, DateTimeOffset now, bool isNewClose)
    {
        Published = snapshot.ToContract(id, ++Sequence, now, limits);
        INewsGrain news = grains.NewsOf(id);
        await news.Snapshot(Published);
        PortfolioMeter.Published();
        foreach (ServiceNews item in SnapshotNews.Between(id, latest, snapshot))
            await news.Service(item);
        latest = snapshot;
        if (isNewClose || IsDue(snapshot.Metrics, now))
            await RecordAsync(Published, snapshot.Metrics, now);
    }

    private bool IsDue(MetricSet metrics, DateTimeOffset now) =>
        recorded is not { } last || (now - last.At >= services.Settings.RefreshInterval && metrics != last.Metrics);

    private async Task RecordAsync(PortfolioSnapshot snapshot, MetricSet metrics, DateTimeOffset now)
    {
        if (await services.Records.TrySaveAsync(
            [new Record.Metrics(snapshot)], failure => PortfolioLog.HistoryFailed(services.Log, id, failure)))
            recorded = (now, metrics);
    }
}
