using System.Globalization;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Metrics;

namespace Risk.Grains.Portfolios;

/// <summary>Series of today's holdings at past closes; kept until the holdings or the closes change.</summary>
internal sealed class HeldAnswers
{
    // Five years.
    private const int MaxDays = 1260;
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Dictionary<string, ImmutableArray<HistoryPoint>> known = new(StringComparer.Ordinal);
    private PreparedBook? knownOf;

    public Outcome<HeldHistoryView> Of(Sight sight, HistoryQuery query, PageRequest page)
    {
        if (MetricCatalog.Find(query.MetricId) is not { } metric || !HeldHistory.Has(metric.Id))
            return Invalid("metric", $"metric is {query.MetricId}, which today's holdings alone do not say.");
        DateTimeOffset? after = null;
        if (page.Cursor is { } cursor)
        {
            if (!DateTimeOffset.TryParseExact(
                cursor, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day))
                return Invalid("cursor", $"cursor is {cursor}; allowed is the next_cursor of the answer before.");
            after = day.AddDays(1);
        }
        HistoryPoint[] all =
        [
            .. Series(sight, metric)
                .Where(point => !(point.At < query.From) && !(point.At >= query.To) && !(point.At < after)),
        ];
        if (query.Points is { } points)
            return Outcomes.Done(new HeldHistoryView(Thin(all, points), null));
        HistoryPoint[] wanted = [.. all.Take(page.Limit + 1)];
        return Outcomes.Done(wanted.Length <= page.Limit
            ? new HeldHistoryView([.. wanted], null)
            : new HeldHistoryView([.. wanted[..^1]], Cursor(wanted[^2])));
    }

    private static ImmutableArray<HistoryPoint> Thin(HistoryPoint[] all, int points) =>
        Thinning.Of(all, points, point => point.At, point => point.Value);

    private ImmutableArray<HistoryPoint> Series(Sight sight, MetricDefinition metric)
    {
        if (!ReferenceEquals(knownOf, sight.Book))
        {
            known.Clear();
            knownOf = sight.Book;
        }
        if (!known.TryGetValue(metric.Id, out ImmutableArray<HistoryPoint> series))
        {
            known[metric.Id] = series =
            [
                .. HeldHistory.Of(sight.Book.Book, sight.Closes, sight.Book.Settings, metric, MaxDays).Select(
                    point => new HistoryPoint(
                        sight.Book.Settings.Days.EndOf(point.Day), 0, point.Value,
                        point.Status.To<Contracts.SnapshotStatus>())),
            ];
        }
        return series;
    }

    // The day in which the point's instant lies in UTC: one point has it, as closes are a day apart.
    private static string Cursor(HistoryPoint last) =>
        last.At.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static Outcome<HeldHistoryView> Invalid(string field, string message) =>
        Outcomes.Invalid<HeldHistoryView>(new Contracts.FieldError(field, message));
}
