using Risk.Api.Hosting;
using Risk.Api.Problems;

namespace Risk.Api.Cluster.Hosting;

/// <summary>Until grains can be called, 503: nothing but the node's own health is known.</summary>
internal sealed class JoinGate(IClusterView view) : IStartupFilter
{
    private const string RetryAfterSeconds = "2";
    private static readonly PathString[] NeedGrains = ["/api", "/ws", "/hubs"];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(PassAsync);
        next(app);
    };

    private Task PassAsync(HttpContext context, RequestDelegate next)
    {
        PathString asked = context.Request.Path;
        if (view.Joined.IsCompletedSuccessfully || !NeedGrains.Any(path => asked.StartsWithSegments(path)))
            return next(context);
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return ProblemResult.Of(StatusCodes.Status503ServiceUnavailable, "No silo was found yet. Try again.")
            .ExecuteAsync(context);
    }
}
