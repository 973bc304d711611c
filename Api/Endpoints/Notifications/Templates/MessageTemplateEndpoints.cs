using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Notifications.Templates;

/// <summary>How messages are worded. They go to everyone: only who sees all portfolios may change them.</summary>
internal static class MessageTemplateEndpoints
{
    public static void MapMessageTemplates(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/notifications/templates").WithTags("Notifications");
        all.MapGet("", ListAsync).Needs(Role.Viewer)
            .Answers<ListResponse<MessageTemplateResponse>>("All message templates, by id.");
        all.MapGet("/{id}", GetAsync).Needs(Role.Viewer)
            .Answers<MessageTemplateResponse>("One message template.", 404);
        all.MapPut("/{id}", PutAsync).NeedsForAll(Role.Admin)
            .Answers<MessageTemplateResponse>("Saves a new version, unless it says the same.");
        all.MapDelete("/{id}", DeleteAsync).NeedsForAll(Role.Admin)
            .AnswersNothing("Removes it: messages are worded as usual again.", 404);
        all.MapGet("/{id}/versions", VersionsAsync).Needs(Role.Viewer)
            .Answers<ListResponse<MessageTemplateResponse>>("Its versions, newest first, at most 50.", 404);
        all.MapPost("/{id}/rollback", RollBackAsync).NeedsForAll(Role.Admin)
            .Answers<MessageTemplateResponse>("Saves what an older version said as the newest one.", 404);
        all.MapPost("/{id}/preview", PreviewAsync).Needs(Role.Viewer)
            .Answers<TemplatePreviewResponse>(
                "What a template would make of a sample alert; nothing is saved or sent.");
        all.MapPost("/{id}/test", TestAsync).NeedsForAll(Role.Admin)
            .Answers<NotificationResponse>("Sends a sample, marked as a test, to an address.", 404);
    }

    private static async Task<IResult> ListAsync(IClusterClient cluster) =>
        new Page<MessageTemplate>(await cluster.MessageTemplates().List(), null)
            .ToResult(MessageTemplateResponse.From);

    private static async Task<IResult> GetAsync(string id, IClusterClient cluster) =>
        await cluster.MessageTemplates().Versions(id) is [var newest, ..]
            ? Endpoints.Answers.Ok(MessageTemplateResponse.From(newest))
            : ProblemResult.NotFound("message template", id);

    private static async Task<IResult> PutAsync(
        string id, Body<MessageTemplateRequest> body, HttpContext http, IClusterClient cluster) =>
        (await cluster.MessageTemplates().Put(body.Value.ToContract(id, User(http))))
            .ToResult(MessageTemplateResponse.From);

    private static async Task<IResult> DeleteAsync(string id, IClusterClient cluster) =>
        (await cluster.MessageTemplates().Delete(id)).ToDeleted();

    private static async Task<IResult> VersionsAsync(string id, IClusterClient cluster) =>
        await cluster.MessageTemplates().Versions(id) is { IsEmpty: false } versions
            ? new Page<MessageTemplate>(versions, null).ToResult(MessageTemplateResponse.From)
            : ProblemResult.NotFound("message template", id);

    private static async Task<IResult> RollBackAsync(
        string id, Body<RollBackRequest> body, HttpContext http, IClusterClient cluster) =>
        (await cluster.MessageTemplates().RollBack(id, body.Value.Version, User(http)))
            .ToResult(MessageTemplateResponse.From);

    private static async Task<IResult> PreviewAsync(
        string id, Body<MessageTemplateRequest> body, HttpContext http, IClusterClient cluster) =>
        (await cluster.MessageTemplates().Preview(body.Value.ToContract(id, User(http))))
            .ToResult(TemplatePreviewResponse.From);

    private static async Task<IResult> TestAsync(
        string id, Body<TemplateTestRequest> body, IClusterClient cluster)
    {
        Outcome<NotificationRequest> test = await cluster.MessageTemplates().Test(id, body.Value.Recipient);
        if (test.Value is not { } request)
            return test.ToResult(_ => id);
        INotificationGrain notification = cluster.Notification($"n-test-{Guid.NewGuid():N}");
        await notification.Enqueue(request);
        return Endpoints.Answers.Ok(NotificationResponse.From((await notification.Get())!));
    }

    private static string User(HttpContext http) => http.User.Caller().Action(null).User;
}
