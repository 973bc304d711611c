using System.Net;

namespace Risk.Api.Pages;

/// <summary>Stands where the dashboard would be when it was not built.</summary>
/// <param name="folder">Where the build leaves the reason, in <c>not-built.txt</c>.</param>
internal sealed class MissingPage(string folder)
{
    private readonly string reason = Reason(Path.Combine(folder, "not-built.txt"));

    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!PageRoutes.IsPage(context.Request))
            return next(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(Html());
    }

    private string Html() => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>Orleans.Risk</title></head>
        <body><h1>The dashboard was not built</h1>
        <p>{WebUtility.HtmlEncode(reason)}</p>
        <p>Everything else works: the REST interface below /api, live news, messages. Install Node.js with npm, build
        again and start the service anew.</p>
        </body></html>
        """;

    private static string Reason(string path) =>
        File.Exists(path) ? File.ReadAllText(path).Trim() : "There are no files of it beside the program.";
}
