using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Risk.Api.Endpoints.Links;

/// <summary>How often one address may follow links. A token cannot be guessed; this bounds the load.</summary>
internal sealed class LinkLimits : IRateLimiterPolicy<string>
{
    public const string Policy = "links";

    /// <summary>For all who come from one address, e.g. an office behind one.</summary>
    public const int PerMinute = 300;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } =
        async (context, _) => await LinkPage.TooMany.ExecuteAsync(context.HttpContext);

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(
            httpContext.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) });
}
