namespace Risk.Api.Pages;

/// <summary>The addresses that people see: one page answers them all.</summary>
internal static class PageRoutes
{
    private static readonly PathString[] Whole = ["/", "/signin", "/what-if"];
    private static readonly PathString[] WithMore =
        ["/portfolios", "/alerts", "/limits", "/escalations", "/system"];

    public static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && IsPage(request.Path);

    private static bool IsPage(PathString path) =>
        Whole.Contains(path) || Array.Exists(WithMore, start => path.StartsWithSegments(start));
}
