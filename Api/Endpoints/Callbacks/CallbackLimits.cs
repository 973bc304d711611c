using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Risk.Api.Endpoints.Callbacks;

/// <summary>How often one address may call what takes no token.</summary>
internal static class CallbackLimits
{
    public const string Policy = "callbacks";

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddCallbackLimits(this IServiceCollection services, CallbackLimit limit) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = $"{Wait.TotalSeconds:0}";
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => Bucket(limit)));
        });

    private static TokenBucketRateLimiterOptions Bucket(CallbackLimit limit) => new()
    {
        TokenLimit = limit.Burst,
        TokensPerPeriod = limit.Burst,
        ReplenishmentPeriod = limit.Period,
    };
}
