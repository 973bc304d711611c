using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Risk.Api.Pages;

/// <summary>The dashboard's files, built from Api/Dashboard. They hold no data, so they need no token.</summary>
internal static class DashboardFiles
{
    // Their names change with their content.
    private const string NamedByContent = "/assets";

    public static void UseDashboard(this WebApplication app)
    {
        string folder = app.Services.GetRequiredService<ApiSettings>().PageFolder;
        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            app.Use(new MissingPage(folder).AnswerAsync);
            return;
        }
        PhysicalFileProvider files = new(folder);
        PackedFiles packed = new(files);
        app.Use(ToPageAsync);
        app.Use(packed.ChooseAsync);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = packed,
            OnPrepareResponse = Describe,
        });
    }

    // The page finds out from the address what to show.
    private static Task ToPageAsync(HttpContext context, RequestDelegate next)
    {
        if (PageRoutes.IsPage(context.Request))
            context.Request.Path = "/index.html";
        return next(context);
    }

    private static void Describe(StaticFileResponseContext context)
    {
        SayHowLongToKeep(context);
        PackedFiles.SayHowPacked(context);
    }

    private static void SayHowLongToKeep(StaticFileResponseContext context) =>
        context.Context.Response.Headers.CacheControl =
            context.Context.Request.Path.StartsWithSegments(NamedByContent, StringComparison.Ordinal)
                ? "public, max-age=31536000, immutable"
                : "no-cache";
}
