using System.Security.Cryptography;
using System.Text;

namespace Risk.Api.Endpoints.Links;

/// <summary>A page without scripts, which loads nothing and sends its form to this service only.</summary>
internal sealed record LinkPage(int Status, string Title, string Body) : IResult
{
    private const string Style = """
        body{font:17px/1.5 system-ui,sans-serif;margin:0 auto;max-width:34rem;padding:1rem}
        body{color:#1b1f24;background:#fff}
        h1{font-size:1.3rem}dt{color:#57606a}dd{margin:0 0 .6rem}textarea{width:100%;box-sizing:border-box;font:inherit}
        button{font:inherit;display:block;width:100%;padding:.8rem;margin:.6rem 0;border-radius:.4rem}
        button{border:1px solid #1f6feb;background:#fff;color:#1f6feb}
        button.first{background:#1f6feb;color:#fff}
        .said{border-left:.3rem solid #1f6feb;padding:.3rem .8rem}
        """;

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    private static readonly string Policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
        + $"form-action 'self'; style-src 'sha256-{StyleHash}'";

    public static LinkPage Malformed { get; } = new(
        StatusCodes.Status400BadRequest, "Nothing was done",
        LinkWords.Paragraph("The form was not complete. Open the link of the message again."));

    public static LinkPage Unavailable { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "Not now",
        LinkWords.Paragraph("The service cannot do this at the moment. Try again in a few seconds."));

    public static LinkPage TooMany { get; } = new(
        StatusCodes.Status429TooManyRequests, "Not so fast",
        LinkWords.Paragraph("Too many links were followed from your network. Try again in a minute."));

    public static LinkPage Of(LinkView view) => new(StatusOf(view.Result), LinkWords.Title(view), LinkWords.Body(view));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        byte[] page = Encoding.UTF8.GetBytes(Html());
        response.ContentLength = page.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(page, httpContext.RequestAborted).AsTask();
    }

    private string Html() => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{LinkWords.Safe(Title)}</title><style>{Style}</style></head>
        <body><h1>{LinkWords.Safe(Title)}</h1>
        {Body}
        </body></html>
        """;

    private static int StatusOf(LinkResult result) => result switch
    {
        LinkResult.Refused or LinkResult.Stale => StatusCodes.Status409Conflict,
        LinkResult.Forged => StatusCodes.Status403Forbidden,
        LinkResult.Expired => StatusCodes.Status410Gone,
        LinkResult.Gone => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status200OK,
    };
}
