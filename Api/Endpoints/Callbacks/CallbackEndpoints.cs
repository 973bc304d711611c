using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;

namespace Risk.Api.Endpoints.Callbacks;

/// <summary>What providers call. They have no token: they sign.</summary>
internal static class CallbackEndpoints
{
    public static void MapCallbacks(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/notifications").WithTags("Callbacks")
            .AllowAnonymous().RequireRateLimiting(CallbackLimits.Policy);
        all.MapPost("/callbacks/twilio", ReceiveAsync).WithMetadata(new Idempotent())
            .Takes<string>("notification", "The message that it is about.")
            .AnswersNothing("Twilio says what became of a text message.", 403, 404, 413, 415, 429);
        all.MapPost("/replies/twilio", TwilioReplies.ReceiveAsync).WithMetadata(new Idempotent())
            .Produces(StatusCodes.Status200OK, contentType: "text/xml")
            .AnswersNothing("Somebody answered a text message; the answer to that is TwiML.", 403, 404, 409, 413, 429);
    }

    private static async Task<IResult> ReceiveAsync(QueryFields query, TwilioForm form, IClusterClient cluster)
    {
        string? id = query.Id("notification");
        query.Check();
        if (id is not null && TwilioReceipts.Read(form) is { } receipt)
            await cluster.Notification(id).Receipt(receipt);
        return TypedResults.NoContent();
    }
}
