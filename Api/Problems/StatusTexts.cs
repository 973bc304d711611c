using Microsoft.AspNetCore.Http.Metadata;

namespace Risk.Api.Problems;

/// <summary>What to say of a status that the framework set on its own.</summary>
internal static class StatusTexts
{
    public static string? Of(int status, HttpContext context) => status switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}.",
        StatusCodes.Status405MethodNotAllowed =>
            $"{context.Request.Method} is not possible here; allowed is {context.Response.Headers.Allow}.",
        StatusCodes.Status408RequestTimeout => "The request came too slowly.",
        StatusCodes.Status413PayloadTooLarge =>
            $"The body is longer than the {ApiSettings.MaxBodyBytes >> 20} MiB that are allowed. Send it in parts.",
        StatusCodes.Status415UnsupportedMediaType =>
            $"The content type {Json.Shown.Quoted(context.Request.ContentType ?? "")} is not one that this takes.",
        StatusCodes.Status429TooManyRequests => "Too many requests from one address.",
        _ => null,
    };

    /// <summary>Gives a bare status its problem.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        int status = context.Response.StatusCode;
        return ProblemResult.Of(status, Of(status, context) ?? "Refused.").ExecuteAsync(context);
    }
}
