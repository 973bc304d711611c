using Risk.Api.Caching;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Portfolios;

internal static class MetricsEndpoints
{
    private static readonly string PointsText =
        $"Thinned to at most so many, {HistoryQuery.MinPoints} to {HistoryQuery.MaxPoints}, in one answer without a " +
        "cursor: all readings when they are no more, else the smallest and the largest of each stretch of time, each " +
        "as it was, so that no breach is lost. Does not go with limit or cursor.";

    /// <summary>The metrics of one portfolio.</summary>
    public static void MapMetrics(this RouteGroupBuilder one)
    {
        one.MapGet("/metrics", GetAsync).Needs(Role.Viewer)
            .Answers<SnapshotResponse>("The latest snapshot.", StatusCodes.Status404NotFound);
        one.MapGet("/metrics/history", HistoryAsync).Needs(Role.Viewer)
            .TakesOneOf("metric", MetricNames.All, "Which metric.", required: true)
            .Takes<HistorySource>(
                "source", "recorded (if not given), or held: what it would have been with today's holdings.")
            .TakesPeriod().TakesPage()
            .Takes<int>("points", PointsText)
            .Answers<HistoryResponse>("A metric's values over time, oldest first.", StatusCodes.Status404NotFound);
    }

    /// <summary>The metrics of all portfolios.</summary>
    public static void MapAllMetrics(this IEndpointRouteBuilder api) =>
        api.MapGet("/portfolios/metrics", AllAsync).Needs(Role.Viewer).WithTags("Portfolios")
            .Answers<ListResponse<SnapshotResponse>>("The latest snapshot of every portfolio that the caller may see.");

    private static async Task<IResult> GetAsync(string id, SnapshotReader snapshots) =>
        await snapshots.OfOneAsync(id) is { } snapshot
            ? Endpoints.Answers.Ok(SnapshotResponse.From(snapshot))
            : ProblemResult.NotFound("portfolio", id);

    private static async Task<IResult> AllAsync(HttpContext http, SnapshotReader snapshots)
    {
        IReadOnlyList<PortfolioSnapshot> all = await snapshots.OfAllAsync(http.User.Caller().Scope);
        return Endpoints.Answers.Ok(new ListResponse<SnapshotResponse>([.. all.Select(SnapshotResponse.From)], null));
    }

    private static async Task<IResult> HistoryAsync(string id, QueryFields query, IClusterClient cluster)
    {
        HistorySource source = query.Choice<HistorySource>("source") ?? HistorySource.Recorded;
        string metric = query.Required("metric", query.OneOf(
            "metric", source is HistorySource.Held ? MetricNames.OfHoldings : MetricNames.All));
        int? points = query.Number("points", HistoryQuery.MinPoints, HistoryQuery.MaxPoints);
        HistoryQuery wanted = new(id, metric, query.Time("from"), query.Time("to"), points);
        PageRequest page = query.Page();
        query.Alone("points", "limit", "cursor");
        query.Check();
        if (source is HistorySource.Held)
            return (await cluster.Analysis(id).HeldHistory(wanted, page)).ToResult(
                view => HistoryResponse.From(wanted, source, view.Points, view.NextCursor));
        if (await cluster.Portfolio(id).Get() is null)
            return ProblemResult.NotFound("portfolio", id);
        Page<HistoryPoint> part = await cluster.Records().History(wanted, page);
        return Endpoints.Answers.Ok(HistoryResponse.From(wanted, source, part.Items, part.NextCursor));
    }
}
