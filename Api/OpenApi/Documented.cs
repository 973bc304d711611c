using Risk.Api.Problems;

namespace Risk.Api.OpenApi;

/// <summary>What an endpoint may answer, for the documentation.</summary>
internal static class Documented
{
    /// <summary>Answers with <typeparamref name="T"/>, and with problems of the statuses.</summary>
    public static RouteHandlerBuilder Answers<T>(
        this RouteHandlerBuilder endpoint, string summary, params int[] problems) =>
        endpoint.Answers<T>(StatusCodes.Status200OK, summary, problems);

    public static RouteHandlerBuilder Answers<T>(
        this RouteHandlerBuilder endpoint, int status, string summary, params int[] problems) =>
        endpoint.Produces<T>(status).Problems(summary, problems);

    public static RouteHandlerBuilder AnswersNothing(
        this RouteHandlerBuilder endpoint, string summary, params int[] problems) =>
        endpoint.Produces(StatusCodes.Status204NoContent).Problems(summary, problems);

    private static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, string summary, int[] problems)
    {
        endpoint.WithSummary(summary);
        foreach (int status in problems)
            endpoint.Produces<Problem>(status, ProblemResult.ContentType);
        return endpoint;
    }
}
