using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.People;

/// <summary>A contact proves that an address is theirs.</summary>
internal static class VerificationEndpoints
{
    public static void MapVerification(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder one = api.MapGroup("/contacts/{id}/channels/{channel}").WithTags("People");
        one.MapPost("/verify", VerifyAsync).NeedsForAll(Role.RiskManager)
            .Answers<VerificationResponse>(
                StatusCodes.Status202Accepted,
                "Sends a code of six digits to the contact's email address or number; the one before is good no more.",
                404, 409);
        one.MapPost("/confirm", ConfirmAsync).NeedsForAll(Role.RiskManager)
            .Answers<ContactResponse>("Takes the code: the address is verified from now on.", 404, 409);
    }

    private static async Task<IResult> VerifyAsync(string id, string channel, IClusterClient cluster)
    {
        Channel which = Parse(channel);
        return (await Grain(cluster, id, which).Start(id, which))
            .ToResult(VerificationResponse.From, StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ConfirmAsync(
        string id, string channel, Body<CodeRequest> body, HttpContext http, IClusterClient cluster)
    {
        Channel which = Parse(channel);
        return (await Grain(cluster, id, which).Confirm(id, which, body.Value.Code))
            .ToResult(contact => ContactResponse.From(contact).SeenBy(http.User.Caller()));
    }

    private static IVerificationGrain Grain(IClusterClient cluster, string id, Channel channel) =>
        cluster.GetGrain<IVerificationGrain>(GrainKeys.Verification(id, channel));

    private static Channel Parse(string channel) => channel switch
    {
        "email" => Channel.Email,
        "sms" => Channel.Sms,
        "webhook" => Channel.Webhook,
        _ => throw RequestException.Invalid(new FieldError(
            "channel", $"channel is {Shown.Quoted(channel)}; allowed are email and sms.")),
    };
}

/// <summary>The code that came.</summary>
public sealed record CodeRequest(string Code);

/// <summary>A code is on its way.</summary>
/// <param name="NotificationId">Of the message that brings it, for the delivery log.</param>
/// <param name="ExpiresAt">Until then the code is good.</param>
public sealed record VerificationResponse(
    Channel Channel, string Address, string NotificationId, DateTimeOffset ExpiresAt)
{
    public static VerificationResponse From(StartedVerification started) =>
        new(started.Channel, started.Address, started.NotificationId, started.ExpiresAt);
}
