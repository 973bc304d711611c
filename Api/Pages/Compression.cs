using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Risk.Api.Pages;

/// <summary>Answers and files are packed for who takes them so; news is not, as it must go out at once.</summary>
internal static class Compression
{
    private static readonly string[] Types =
    [
        "application/json", "application/problem+json", "text/csv", "text/html", "text/css", "text/javascript",
        "image/svg+xml",
    ];

    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            // No answer repeats what a caller sent beside a secret, so its length tells nothing of one.
            options.EnableForHttps = true;
            options.MimeTypes = Types;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }
}
