using Risk.Api.Json;

namespace Risk.Api.Problems;

/// <summary>Answers with what a grain said.</summary>
internal static class OutcomeResults
{
    /// <param name="created">The status when it was done; the same when it had been done before is 200.</param>
    public static IResult ToResult<T, TResponse>(
        this Outcome<T> outcome, Func<T, TResponse> respond, int created = StatusCodes.Status200OK)
        where T : class => outcome.Code switch
        {
            OutcomeCode.Done => TypedResults.Json(respond(outcome.Value!), WireJson.Options, statusCode: created),
            OutcomeCode.Unchanged => TypedResults.Json(respond(outcome.Value!), WireJson.Options),
            _ => Refusal(outcome.Code, outcome.Detail, outcome.Errors),
        };

    /// <summary>204 when it is gone.</summary>
    public static IResult ToDeleted<T>(this Outcome<T> outcome) where T : class =>
        outcome.Code is OutcomeCode.Done or OutcomeCode.Unchanged
            ? TypedResults.NoContent()
            : Refusal(outcome.Code, outcome.Detail, outcome.Errors);

    private static ProblemResult Refusal(OutcomeCode code, string? detail, ImmutableArray<FieldError> errors) =>
        ProblemResult.Of(Status(code), detail ?? "Refused.", errors);

    private static int Status(OutcomeCode code) => code switch
    {
        OutcomeCode.NotFound => StatusCodes.Status404NotFound,
        OutcomeCode.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };
}
