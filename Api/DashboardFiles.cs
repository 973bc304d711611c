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
        app.Use(SignInAsync);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache",
        });
    }

    // The page itself takes the token out of the address.
    private static Task SignInAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == "/signin" && HttpMethods.IsGet(context.Request.Method))
            context.Request.Path = "/";
        return next(context);
    }
}
