using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Notifications;

internal static class NotificationEndpoints
{
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/notifications").WithTags("Notifications");
        all.MapGet("", ListAsync).Needs(Role.Viewer)
            .Takes<string>("alert_id", "Of this alert only.")
            .Takes<NotificationStatus>("status", "In this state only.").TakesPage()
            .Answers<ListResponse<NotificationResponse>>("The delivery log, newest first.");
        all.MapGet("/stats", StatsAsync).Needs(Role.Viewer)
            .Answers<ListResponse<DeliveryStatisticsResponse>>(
                "Of each channel, what became of what was queued within 24 hours.");
        all.MapPost("/{id}/retry", RetryAsync).Needs(Role.RiskManager)
            .Answers<NotificationResponse>("Sends a dead one again, under the same id.", 404, 409);
    }

    private static async Task<IResult> ListAsync(QueryFields query, HttpContext http, IClusterClient cluster)
    {
        NotificationQuery wanted = new(
            http.User.Caller().Scope, query.Id("alert_id"), query.Choice<NotificationStatus>("status"));
        PageRequest page = query.Page();
        query.Check();
        return (await cluster.Records().Notifications(wanted, page)).ToResult(NotificationResponse.From);
    }

    private static async Task<IResult> StatsAsync(HttpContext http, IClusterClient cluster) =>
        new Page<DeliveryStatistics>(await cluster.Records().DeliveryStatistics(http.User.Caller().Scope), null)
            .ToResult(DeliveryStatisticsResponse.From);

    private static async Task<IResult> RetryAsync(string id, HttpContext http, IClusterClient cluster)
    {
        INotificationGrain grain = cluster.Notification(id);
        return await grain.Get() is { } found && http.MaySee(found.PortfolioId, "notification", id)
            ? (await grain.Retry(http.User.Caller().Action(null))).ToResult(NotificationResponse.From)
            : ProblemResult.NotFound("notification", id);
    }
}
