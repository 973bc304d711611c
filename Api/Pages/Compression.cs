using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Risk.Api.Pages;

/// <summary>
/// Answers are packed for who takes them so, and files that the build has not packed; news is not, as it must go out at
/// once.
/// </summary>
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
        services.AddSingleton<IResponseCompressionProvider, UnpackedOnly>();
        // The snapshots of all portfolios are megabytes: more than the fastest takes longer than it saves.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>What is packed already is sent as it is.</summary>
    private sealed class UnpackedOnly(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
        : ResponseCompressionProvider(services, options)
    {
        public override bool ShouldCompressResponse(HttpContext context) =>
            context.Response.Headers.ContentEncoding.Count == 0 && base.ShouldCompressResponse(context);
    }
}
