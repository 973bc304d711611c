using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Alerts;

/// <summary>What users do to alerts.</summary>
internal static class AlertActions
{
    private const int MaxSnoozeMinutes = 7 * 24 * 60;

    public static void MapAlertActions(this RouteGroupBuilder alert)
    {
        alert.MapPost("/acknowledge", AcknowledgeAsync).Needs(Role.RiskManager)
            .Answers<AlertResponse>("Takes the alert on; the escalation stops where it stands.", 404, 409);
        alert.MapPost("/unacknowledge", UnacknowledgeAsync).Needs(Role.RiskManager)
            .Answers<AlertResponse>("Gives the alert back; the escalation goes on where it stood.", 404, 409);
        alert.MapPost("/resolve", ResolveAsync).Needs(Role.RiskManager)
            .Answers<AlertResponse>("Ends the alert; whoever was told of it is told of its end.", 404, 409);
        alert.MapPost("/snooze", SnoozeAsync).Needs(Role.RiskManager)
            .Answers<AlertResponse>("Holds back notifications for a while.", 404, 409);
        alert.MapPost("/comments", CommentAsync).Needs(Role.RiskManager)
            .Answers<AlertResponse>("Adds a comment to the timeline.", 404, 409);
    }

    private static Task<IResult> AcknowledgeAsync(
        string id, Body<CommentRequest> body, HttpContext http, IClusterClient cluster) =>
        ActAsync(id, body.Value.Comment, http, cluster, (_, action) => cluster.Alert(id).Acknowledge(action));

    private static Task<IResult> UnacknowledgeAsync(
        string id, Body<CommentRequest> body, HttpContext http, IClusterClient cluster) =>
        ActAsync(id, body.Value.Comment, http, cluster, (_, action) => cluster.Alert(id).Unacknowledge(action));

    // Through the portfolio, which knows the limit's state: calls go downwards only.
    private static Task<IResult> ResolveAsync(
        string id, Body<CommentRequest> body, HttpContext http, IClusterClient cluster) =>
        ActAsync(id, body.Value.Comment, http, cluster, (alert, action) =>
            cluster.Portfolio(alert.PortfolioId).ResolveAlert(id, action));

    private static Task<IResult> SnoozeAsync(
        string id, Body<SnoozeRequest> body, HttpContext http, IClusterClient cluster)
    {
        decimal minutes = body.Value.Minutes;
        if (minutes is < 1 or > MaxSnoozeMinutes)
            throw RequestException.Invalid(
                new FieldError("minutes", $"minutes is {minutes}; allowed is 1 to {MaxSnoozeMinutes}."));
        return ActAsync(id, body.Value.Reason, http, cluster, (_, action) =>
            cluster.Alert(id).Snooze(Minutes.ToTimeSpan(minutes), action));
    }

    private static Task<IResult> CommentAsync(
        string id, Body<CommentRequest> body, HttpContext http, IClusterClient cluster) =>
        string.IsNullOrWhiteSpace(body.Value.Comment)
            ? throw RequestException.Invalid(new FieldError("comment", "comment is missing; allowed is a text."))
            : ActAsync(id, body.Value.Comment, http, cluster, (_, action) => cluster.Alert(id).Comment(action));

    private static async Task<IResult> ActAsync(
        string id,
        string? comment,
        HttpContext http,
        IClusterClient cluster,
        Func<AlertView, UserAction, Task<Outcome<AlertView>>> act) =>
        await AlertEndpoints.FindAsync(id, http, cluster) is { } alert
            ? (await act(alert, http.User.Caller().Action(comment))).ToResult(AlertResponse.From)
            : ProblemResult.NotFound("alert", id);
}
