using Microsoft.AspNetCore.Mvc;
using Risk.Api.Problems;

namespace Risk.Api.Endpoints.Links;

/// <summary>The links in messages: a page for a browser, without signing in. Looking at it changes nothing.</summary>
internal static class LinkEndpoints
{
    private const string Html = "text/html";
    private const int MaxFormBytes = 16 * 1024;
    private const int LongestComment = 500;

    public static void MapLinks(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder link = app.MapGroup("/a/{token}").AllowAnonymous().RequireRateLimiting(LinkLimits.Policy)
            .WithTags("Links");
        link.MapGet("", OpenAsync).Produces<string>(StatusCodes.Status200OK, Html)
            .WithSummary("The page of a link in a message: an alert, and a form to act on it. Changes nothing.");
        link.MapMethods("", [HttpMethods.Head], OpenAsync).ExcludeFromDescription();
        link.MapPost("", ActAsync).WithMetadata(new RequestSizeLimitAttribute(MaxFormBytes))
            .Produces<string>(StatusCodes.Status200OK, Html)
            .WithSummary("That form: acknowledges or resolves as whoever the link was sent to, once for each page.");
    }

    private static Task<IResult> OpenAsync(string token, IClusterClient cluster) =>
        AnswerAsync(async () => LinkPage.Of(await Links(cluster).Open(token)));

    private static Task<IResult> ActAsync(string token, HttpContext http, IClusterClient cluster) =>
        AnswerAsync(async () => await ReadAsync(token, http) is { } request
            ? LinkPage.Of(await Links(cluster).Act(request))
            : LinkPage.Malformed);

    private static async Task<LinkRequest?> ReadAsync(string token, HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        LinkAction? action = form["action"].ToString() switch
        {
            "acknowledge" => LinkAction.Acknowledge,
            "resolve" => LinkAction.Resolve,
            _ => null,
        };
        string comment = string.Concat(form["comment"].ToString().Take(LongestComment)).Trim();
        return action is { } deed
            ? new(token, form["stamp"].ToString(), deed, comment.Length == 0 ? null : comment)
            : null;
    }

    // Whoever sees it is a person: they are told in words, not in JSON.
    private static async Task<IResult> AnswerAsync(Func<Task<LinkPage>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException)
        {
            return LinkPage.Malformed;
        }
        catch (Exception fault) when (Unavailability.Explains(fault))
        {
            return LinkPage.Unavailable;
        }
    }

    private static ILinksGrain Links(IClusterClient cluster) => cluster.GetGrain<ILinksGrain>(GrainKeys.Single);
}
