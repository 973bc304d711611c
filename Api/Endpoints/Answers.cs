using Risk.Api.Json;

namespace Risk.Api.Endpoints;

internal static class Answers
{
    public static IResult Ok<T>(T value) => TypedResults.Json(value, WireJson.Options);
}
