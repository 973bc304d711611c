using Microsoft.Net.Http.Headers;

namespace Risk.Api.Security;

/// <summary>Where a request carries its token.</summary>
public static class TokenSource
{
    /// <summary>The query parameter, taken where browsers cannot send a header.</summary>
    public const string Parameter = "access_token";

    private const string Prefix = "Bearer ";
    private static readonly PathString[] QueryPaths = ["/hubs", "/ws", "/api/metrics/stream"];

    /// <summary>Null when there is none.</summary>
    public static string? Find(HttpRequest request)
    {
        string? header = request.Headers[HeaderNames.Authorization];
        if (header?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true)
            return header[Prefix.Length..].Trim();
        string? parameter = request.Query[Parameter];
        return header is null && QueryPaths.Any(p => request.Path.StartsWithSegments(p)) ? parameter : null;
    }
}
