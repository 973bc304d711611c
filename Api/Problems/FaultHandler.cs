using Microsoft.AspNetCore.Diagnostics;

namespace Risk.Api.Problems;

/// <summary>The one place where exceptions become answers.</summary>
internal sealed class FaultHandler(ILogger<FaultHandler> log) : IExceptionHandler
{
    private const string RetryAfterSeconds = "2";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }
        await Answer(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private ProblemResult Answer(HttpContext context, Exception exception) => exception switch
    {
        RequestException e => ProblemResult.Of(e.Status, e.Message, e.Errors),
        BadHttpRequestException e => ProblemResult.Of(e.StatusCode, StatusTexts.Of(e.StatusCode, context) ?? e.Message),
        // Only the database can tell: its lists made the cursor.
        UnknownCursorException => BadCursor(),
        _ when Unavailability.Explains(exception) => Unavailable(context, exception),
        _ => Fault(context, exception),
    };

    private static ProblemResult BadCursor()
    {
        const string message = "cursor is not one that this list gave as next_cursor.";
        return ProblemResult.Of(StatusCodes.Status400BadRequest, message, [new("cursor", message)]);
    }

    private ProblemResult Unavailable(HttpContext context, Exception exception)
    {
        ApiLog.Unavailable(log, context.Request.Method, context.Request.Path, exception.Message);
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return ProblemResult.Of(
            StatusCodes.Status503ServiceUnavailable,
            "The service cannot do this now: its store or engine does not answer. Try again.");
    }

    private ProblemResult Fault(HttpContext context, Exception exception)
    {
        ApiLog.Fault(log, context.Request.Method, context.Request.Path, context.TraceIdentifier, exception);
        return ProblemResult.Of(
            StatusCodes.Status500InternalServerError,
            $"Something went wrong that is logged as {context.TraceIdentifier}.");
    }
}
