namespace Risk.Api.Caching;

/// <summary>A change of a portfolio is answered once the cache has the snapshot that it made.</summary>
internal sealed class SnapshotFilter(SnapshotUpdates snapshots) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        object? answer = await next(context);
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method) && IsDone(answer))
            await snapshots.ChangedAsync((string)context.HttpContext.Request.RouteValues["id"]!);
        return answer;
    }

    private static bool IsDone(object? answer) =>
        answer is IStatusCodeHttpResult { StatusCode: null or (>= 200 and < 300) };
}
