using Microsoft.Extensions.FileProviders;

namespace Risk.Api;

/// <summary>The page at <c>/</c> and its files. They hold no data, so they need no token.</summary>
internal static class DashboardFiles
{
    public static void UseDashboard(this WebApplication app)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!Directory.Exists(folder))
            return;
        PhysicalFileProvider files = new(folder);
        app.Use(ToPageAsync);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache",
        });
    }

    // The page itself takes the token out of the address, and shows the alert that a message links to.
    private static Task ToPageAsync(HttpContext context, RequestDelegate next)
    {
        PathString path = context.Request.Path;
        if (HttpMethods.IsGet(context.Request.Method) && (path == "/signin" || path.StartsWithSegments("/alerts")))
            context.Request.Path = "/";
        return next(context);
    }
}
