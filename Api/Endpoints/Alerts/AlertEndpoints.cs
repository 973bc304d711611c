using Risk.Api.Endpoints.Portfolios;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Alerts;

internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/risk/alerts").WithTags("Alerts");
        all.MapGet("", ListAsync).Needs(Role.Viewer)
            .Takes<string>("portfolio_id", "Of this portfolio, or of these, separated by commas.")
            .TakesSome<AlertStatus>("status", "In this state only.")
            .TakesSome<Severity>("severity", "Of this severity only.")
            .TakesOneOf("metric_type", MetricNames.OfAlerts, "Of this metric, or watch, only.")
            .TakesOneOf("waiting", ["true", "false"], "true: only those that are triggered and not snoozed now.")
            .TakesPeriod().TakesPage()
            .Answers<ListResponse<AlertResponse>>("Alerts, newest first; the period is that of their opening.");
        all.MapGet("/counts", CountAsync).Needs(Role.Viewer)
            .Answers<AlertCountsResponse>("How many alerts are open, and how many of them wait for somebody.");
        all.MapAlertStatistics();
        all.MapGet("/{id}", GetAsync).Needs(Role.Viewer)
            .Answers<AlertDetailResponse>("One alert with the positions behind it.", 404);
        all.MapGet("/{id}/timeline", TimelineAsync).Needs(Role.Viewer)
            .Answers<ListResponse<TimelineEntryResponse>>(
                "Everything that happened to the alert and why each person was or was not told, oldest first.", 404);
        all.MapGet("/{id}/export", AlertExport.GetAsync).Needs(Role.Viewer)
            .Answers<AlertExportResponse>(
                "The alert's whole story, with the rows of the audit log that prove it.", 404);
        all.MapGroup("/{id}").MapAlertActions();
    }

    /// <summary>The alert, if there is one and the caller may see it.</summary>
    public static async Task<AlertView?> FindAsync(string id, HttpContext http, IGrainFactory cluster) =>
        await cluster.Alert(id).Get() is { } view && http.MaySee(view.PortfolioId, "alert", id) ? view : null;

    private static async Task<IResult> ListAsync(QueryFields query, HttpContext http, IClusterClient cluster)
    {
        AlertQuery wanted = new(
            http.User.Caller().Scope,
            query.OneOf("metric_type", MetricNames.OfAlerts),
            query.Time("from"),
            query.Time("to"),
            query.Flag("waiting"))
        {
            PortfolioIds = query.Ids("portfolio_id"),
            Statuses = query.Choices<AlertStatus>("status"),
            Severities = query.Choices<Severity>("severity"),
        };
        PageRequest page = query.Page();
        query.Check();
        return (await cluster.Records().Alerts(wanted, page)).ToResult(AlertResponse.From);
    }

    private static async Task<IResult> CountAsync(HttpContext http, IClusterClient cluster) =>
        Endpoints.Answers.Ok(AlertCountsResponse.From(
            await cluster.Records().AlertCounts(http.User.Caller().Scope)));

    private static async Task<IResult> GetAsync(string id, HttpContext http, IClusterClient cluster) =>
        await FindAsync(id, http, cluster) is { } view
            ? Endpoints.Answers.Ok(AlertDetailResponse.From(view))
            : ProblemResult.NotFound("alert", id);

    private static async Task<IResult> TimelineAsync(string id, HttpContext http, IClusterClient cluster)
    {
        if (await FindAsync(id, http, cluster) is null)
            return ProblemResult.NotFound("alert", id);
        ImmutableArray<TimelineEntry> entries = await cluster.Records().Timeline(id);
        return new Page<TimelineEntry>(entries, null).ToResult(TimelineEntryResponse.From);
    }
}
