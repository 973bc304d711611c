using System.Collections.Concurrent;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Records;
using Risk.Grains.Settings;
using Risk.Metrics;
using Risk.Notifications;

namespace Risk.Grains.Notifications.Messages;

/// <summary>Draws the last hours of an alert's metric from the recorded history.</summary>
public sealed class TrendReader(IRecordQueries records, GrainSettings settings, TimeProvider clock)
{
    private const int MostKept = 256;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Subject, (DateTimeOffset At, byte[]? Picture)> drawn = new();

    /// <summary>PNG; null when too little is recorded. The people of one step get the same.</summary>
    public async Task<byte[]?> DrawAsync(AlertView alert)
    {
        Subject subject = new(
            alert.PortfolioId, alert.MetricType, (double)alert.ThresholdValue,
            alert.ComparisonType.To<Risk.Thresholds.Comparison>());
        DateTimeOffset now = clock.GetUtcNow();
        if (drawn.TryGetValue(subject, out var kept) && now - kept.At < KeptFor)
            return kept.Picture;
        byte[]? picture = MetricCatalog.Find(alert.MetricType) is null ? null : await DrawAsync(subject);
        if (drawn.Count >= MostKept)
            drawn.Clear();
        drawn[subject] = (now, picture);
        return picture;
    }

    private async Task<byte[]?> DrawAsync(Subject of)
    {
        // By the market's time, which is the past when an old tape is replayed.
        if (await records.NewestAsync(of.PortfolioId, of.MetricId, clock.GetUtcNow() + TimeSpan.FromDays(1))
            is not { At: var end })
            return null;
        // No more than one page has of it.
        TimeSpan page = settings.RefreshInterval * (PageRequest.MaxLimit - 20);
        HistoryQuery query = new(of.PortfolioId, of.MetricId, end - (page < Longest ? page : Longest));
        Page<HistoryPoint> points = await records.HistoryAsync(query, new(PageRequest.MaxLimit));
        return TrendPicture.Draw(
            [.. points.Items.Select(point => new TrendPoint(point.At, point.Value))], of.Limit, of.Comparison);
    }

    private sealed record Subject(
        string PortfolioId, string MetricId, double Limit, Risk.Thresholds.Comparison Comparison);
}
