using System.Text.Json;
using Risk.Api.Json;

namespace Risk.Api.Problems;

/// <summary>Answers with a problem.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    public const string ContentType = "application/problem+json";

    public static ProblemResult Of(int status, string detail, ImmutableArray<FieldError> errors = default) =>
        new(Problem.Of(status, detail, errors));

    /// <summary>Unknown, or another tenant's: the answer is the same.</summary>
    public static ProblemResult NotFound(string kind, string id) =>
        Of(StatusCodes.Status404NotFound, $"There is no {kind} {Shown.Quoted(id)}.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = problem.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, WireJson.Options)).AsTask();
    }
}
