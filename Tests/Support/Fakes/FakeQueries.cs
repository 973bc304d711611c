using NSubstitute;
using Risk.Contracts;
using Risk.Grains.Records;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Support.Fakes;

/// <summary>Answers the questions that grains themselves ask of the records, from what was saved.</summary>
public static class FakeQueries
{
    public static IRecordQueries Over(MemoryRecords records)
    {
        IRecordQueries queries = Substitute.For<IRecordQueries>();
        queries.PortfolioIdsAsync().Returns(_ => Task.FromResult<ImmutableArray<string>>(
            [.. Portfolios(records).Select(p => p.View.Id)]));
        queries.PortfoliosHoldingAsync(default!).ReturnsForAnyArgs(call => Task.FromResult<ImmutableArray<string>>(
            [
                .. Portfolios(records).Where(p => Holds(p, call.Arg<IReadOnlyCollection<string>>()))
                    .Select(p => p.View.Id),
            ]));
        queries.HistoryAsync(default!, default!).ReturnsForAnyArgs(call => Task.FromResult(new Page<HistoryPoint>(
            [
                .. Points(records, call.Arg<HistoryQuery>().PortfolioId, call.Arg<HistoryQuery>().MetricId)
                    .Where(point => !(point.At < call.Arg<HistoryQuery>().From)
                        && !(point.At >= call.Arg<HistoryQuery>().To)),
            ],
            null)));
        queries.NewestAsync(default!, default!, default).ReturnsForAnyArgs(call => Task.FromResult(
            Newest(records, call.ArgAt<string>(0), call.ArgAt<string>(1), call.Arg<DateTimeOffset>())));
        return queries;
    }

    private static HistoryPoint? Newest(
        MemoryRecords records, string portfolioId, string metric, DateTimeOffset until) =>
        Points(records, portfolioId, metric).LastOrDefault(point => point.At <= until);

    private static IEnumerable<HistoryPoint> Points(MemoryRecords records, string portfolioId, string metric) =>
        records.Of<Record.Metrics>().Select(row => row.Snapshot).Where(one => one.PortfolioId == portfolioId)
            .Select(one => new HistoryPoint(
                one.AsOf ?? one.ServerTime, one.Sequence, one.Metrics.Single(m => m.Id == metric).Value, one.Status))
            .OrderBy(point => point.At).ThenBy(point => point.Sequence);

    private static IEnumerable<Record.Portfolio> Portfolios(MemoryRecords records) =>
        records.Of<Record.Portfolio>().GroupBy(p => p.View.Id).Select(g => g.Last())
            .Where(p => records.Saved.LastIndexOf(p) > LastRemoval(records, p.View.Id));

    private static int LastRemoval(MemoryRecords records, string id) =>
        records.Saved.LastIndexOf(new Record.PortfolioRemoved(id));

    private static int LastIndexOf(this IReadOnlyList<Record> saved, Record record) =>
        saved.ToList().LastIndexOf(record);

    private static bool Holds(Record.Portfolio portfolio, IReadOnlyCollection<string> symbols) =>
        portfolio.View.Positions.Select(p => p.Symbol).Append(portfolio.View.Benchmark ?? "").Intersect(symbols).Any();
}
