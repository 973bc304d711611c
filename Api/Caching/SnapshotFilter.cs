namespace Risk.Api.Caching;

/// <summary>A change of a portfolio is answered once the cache has the snapshot that it made.</summary>
internal sealed class SnapshotFilter(SnapshotReader snapshots, ISnapshotCache cache, ILogger<SnapshotFilter> log)
    : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        object? answer = await next(context);
        string method = context.HttpContext.Request.Method;
        if (cache.Keeps && !HttpMethods.IsGet(method) && IsDone(answer))
            await UpdateAsync((string)context.HttpContext.Request.RouteValues["id"]!, HttpMethods.IsDelete(method));
        return answer;
    }

    private static bool IsDone(object? answer) =>
        answer is IStatusCodeHttpResult { StatusCode: null or (>= 200 and < 300) };

    // The change is stored, whatever becomes of the snapshot.
    private async Task UpdateAsync(string id, bool isGone)
    {
        try
        {
            if (isGone)
                await cache.RemoveAsync(id);
            else if ((await snapshots.FreshAsync([id])).Count == 0)
                await cache.RemoveAsync(id);
        }
        catch (Exception fault)
        {
            ApiLog.NoFreshSnapshot(log, id, fault.Message);
            await cache.ClearAsync();
        }
    }
}
