using Risk.Contracts;

namespace Risk.Api.Security;

/// <summary>Sends the caller's name along with the grain calls of a request: the records name who did it.</summary>
internal static class CallerContext
{
    // async, so that what is set here ends with the request.
    public static async Task SetAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity is CallerIdentity identity)
            RequestContext.Set(CallContext.User, identity.Caller.Name);
        await next(context);
    }
}
