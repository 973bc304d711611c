using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Risk.Api.Pages;

/// <summary>
/// Files that the build has left packed beside the plain ones: smaller than packing at each visit could afford, and
/// sent as they are.
/// </summary>
internal sealed class PackedFiles(IFileProvider files) : IContentTypeProvider
{
    private static readonly (string Packing, string Ending)[] Packings = [("br", ".br"), ("gzip", ".gz")];
    private readonly FileExtensionContentTypeProvider types = new();

    /// <summary>Goes on with the packed file, where there is one that the browser takes.</summary>
    public Task ChooseAsync(HttpContext context, RequestDelegate next)
    {
        string[] taken = [.. Taken(context.Request)];
        foreach ((string packing, string ending) in Packings)
        {
            string path = context.Request.Path.Value + ending;
            if (!taken.Contains(packing) || !files.GetFileInfo(path).Exists)
                continue;
            context.Request.Path = path;
            break;
        }
        return next(context);
    }

    /// <summary>How a file is packed, by its name.</summary>
    public static void SayHowPacked(StaticFileResponseContext context)
    {
        if (Packings.FirstOrDefault(p => IsPacked(context.File.Name, p.Ending)).Packing is not { } packing)
            return;
        context.Context.Response.Headers.ContentEncoding = packing;
        context.Context.Response.Headers.Vary = "Accept-Encoding";
    }

    /// <summary>The type of what is packed.</summary>
    public bool TryGetContentType(string subpath, out string contentType)
    {
        string? ending = Packings.FirstOrDefault(p => IsPacked(subpath, p.Ending)).Ending;
        return types.TryGetContentType(subpath[..^(ending?.Length ?? 0)], out contentType!);
    }

    private static bool IsPacked(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);

    private static IEnumerable<string> Taken(HttpRequest request) =>
        from one in request.GetTypedHeaders().AcceptEncoding
        where one.Quality is not 0
        select one.Value.Value;
}
