using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Portfolios;
using Risk.Grains.Records;
using Risk.Grains.Settings;
using Risk.Metrics;
using Risk.Prices;
using Risk.Thresholds;

namespace Risk.Grains.Previews;

/// <summary>Reads what was recorded of the metric, and plays the limit over it.</summary>
[GrainType("risk.limit-preview"), StatelessWorker]
public sealed class LimitPreviewGrain(IRecordQueries records, GrainSettings settings) : Grain, ILimitPreviewGrain
{
    private const int MostPoints = 100_000;
    private const int PointsAtOnce = 5_000;
    private const int MostEpisodes = 1_000;

    private readonly MarketDays days = new(settings.MarketTimeZone);

    private string PortfolioId => this.GetPrimaryKeyString();

    public async Task<Outcome<LimitPreview>> Preview(
        ThresholdDefinition limit, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (LimitValidation.Validate(limit.ToLimit(), metric => MetricCatalog.Find(metric) is not null)
            is { IsEmpty: false } errors)
            return errors.ToInvalid<LimitPreview>();
        if (await GrainFactory.GetGrain<IPortfolioGrain>(PortfolioId).Get() is null)
            return Outcomes.NotFound<LimitPreview>($"There is no portfolio '{PortfolioId}'.");
        (List<HistoryPoint> points, bool isTruncated) =
            await ReadAsync(new(PortfolioId, limit.MetricType, from, to));
        IReadOnlyList<double> earlier = await EarlierAsync(limit, points);
        PlayedLevels levels = new(limit.ToLimit(), (double)limit.ThresholdValue, days, earlier);
        (IReadOnlyList<Episode> episodes, int unusable) = LimitPlay.Run(points.Select(point => new PlayedPoint(
            point.At, new(point.Value, point.Status.To<ReadingStatus>()), levels.At(point.At, point.Value))));
        return Outcomes.Done(ToPreview(points, isTruncated, episodes, unusable));
    }

    private async Task<(List<HistoryPoint> Points, bool IsTruncated)> ReadAsync(HistoryQuery query)
    {
        List<HistoryPoint> points = [];
        string? cursor = null;
        do
        {
            Page<HistoryPoint> page = await records.HistoryAsync(query, new(PointsAtOnce, cursor));
            points.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null && points.Count < MostPoints);
        return (points, cursor is not null);
    }

    private async Task<IReadOnlyList<double>> EarlierAsync(ThresholdDefinition limit, List<HistoryPoint> points) =>
        limit.Dynamic is { } dynamic && points is [var first, ..]
            ? await new DailyValues(PortfolioId, records, days).NewestAsync(
                limit.MetricType, days.DayOf(first.At.AddTicks(-1)).AddDays(-1), dynamic.WindowDays)
            : [];

    private static LimitPreview ToPreview(
        List<HistoryPoint> points, bool isTruncated, IReadOnlyList<Episode> episodes, int unusable)
    {
        DateTimeOffset? end = points is [.., var last] ? last.At : null;
        ImmutableArray<PreviewEpisode> all =
        [
            .. episodes.Select(one => new PreviewEpisode(
                one.OpenedAt, one.ResolvedAt, (one.ResolvedAt ?? end!.Value) - one.OpenedAt, one.Value, one.Peak,
                one.Threshold)),
        ];
        return new(
            points is [var first, ..] ? first.At : null, end, points.Count, unusable, isTruncated, all.Length,
            TimeSpan.FromTicks(all.Sum(one => one.OpenFor.Ticks)), [.. all.Take(MostEpisodes)]);
    }
}
